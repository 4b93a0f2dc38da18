/** The catalogue of the pages, built once; the only module that reads Astro's collections. */
import { getCollection, render, type CollectionEntry, type CollectionKey } from "astro:content";
import { catalogueFromContent, type ContentEntry } from "./from-content.ts";
import { withKnownReferences } from "./known-references.ts";

/** Entries sorted by id: Astro does not guarantee an order. */
async function entriesOf<K extends CollectionKey>(kind: K): Promise<CollectionEntry<K>[]> {
  const entries = (await getCollection(kind)) as CollectionEntry<K>[];
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const [papers, families, topics, benchmarks, organizations, outsideModels, signals] = await Promise.all([
  entriesOf("papers"),
  entriesOf("families"),
  entriesOf("topics"),
  entriesOf("benchmarks"),
  entriesOf("organizations"),
  entriesOf("outsideModels"),
  entriesOf("signals"),
]);

const fromEntry = <T>({
  id,
  data,
  filePath = "",
  body = "",
}: {
  id: string;
  data: T;
  filePath?: string;
  body?: string;
}) => ({
  id,
  fields: data,
  content: { file: filePath, body },
});
const byId = <T>(entries: readonly { id: string; data: T; filePath?: string; body?: string }[]) =>
  new Map(entries.map((entry): [string, ContentEntry<T>] => [entry.id, fromEntry(entry)]));

const content = {
  papers: papers.map((entry) => fromEntry(entry)),
  families: byId(families),
  topics: byId(topics),
  benchmarks: byId(benchmarks),
  organizations: new Map(organizations.map(({ id, data }) => [id, data])),
  outsideModels: new Map(outsideModels.map(({ id, data }) => [id, data])),
};

// A build has checked every reference; in dev a file may reference what does not exist yet.
export const catalogue = catalogueFromContent(import.meta.env.DEV ? withKnownReferences(content) : content);

/** Signals on the days that trending needs. */
export const snapshots = signals.map(({ data }) => data);

const introductions = new Map<string, CollectionEntry<"families"> | CollectionEntry<"topics">>([
  ...families.map((entry): [string, typeof entry] => [`family ${entry.id}`, entry]),
  ...topics.map((entry): [string, typeof entry] => [`topic ${entry.id}`, entry]),
]);

/** The introduction of a family or topic, as a component. */
export async function introduction(kind: "family" | "topic", id: string) {
  const entry = introductions.get(`${kind} ${id}`);
  if (!entry) throw new Error(`no ${kind} "${id}" in the catalogue`);
  const { Content } = await render(entry);
  return Content;
}
