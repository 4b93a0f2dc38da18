/** The catalogue from what stands on disk: for pages and for scripts. */
import type { Content } from "../check/content.ts";
import type { PaperFields } from "../paper/schema.ts";
import { renderMarkdown } from "../paper/render.ts";
import type { BenchmarkFields, FamilyFields, TopicFields } from "../taxonomy/schema.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";

/** An entry and, of its file, what pages need. */
export interface ContentEntry<T> {
  id: string;
  fields: T;
  content: { file: string; body: string; bodyLine: number };
}

/** What a catalogue is made from: the content without the places of its fields. */
export interface CatalogueContent extends Pick<Content, "outsideModels" | "organizations"> {
  papers: readonly ContentEntry<PaperFields>[];
  families: ReadonlyMap<string, ContentEntry<FamilyFields>>;
  topics: ReadonlyMap<string, ContentEntry<TopicFields>>;
  benchmarks: ReadonlyMap<string, ContentEntry<BenchmarkFields>>;
}

/** Summaries and descriptions are rendered when they are asked for. */
export function catalogueFromContent(content: CatalogueContent): Catalogue {
  return buildCatalogue({
    papers: content.papers.map((entry) => rendered(entry)),
    families: [...content.families.values()].map(withId),
    topics: [...content.topics.values()].map(withId),
    benchmarks: [...content.benchmarks.values()].map((entry) => rendered(entry)),
    outsideModels: content.outsideModels,
    organizations: content.organizations,
  });
}

const withId = <T>({ id, fields }: ContentEntry<T>) => ({ ...fields, id });

/** What was made of the fields of a file: a file that has not changed gives the same paper again. */
const made = new WeakMap<object, unknown>();

function rendered<T extends object>({ id, fields, content }: ContentEntry<T>): Rendered<T> {
  const known = made.get(fields) as Rendered<T> | undefined;
  if (known) return known;
  let html: string | undefined;
  const entry = { ...fields, id, file: content.file, body: content.body };
  // It follows from the body: what is written down of an entry does not hold it.
  Object.defineProperty(entry, "html", { get: () => (html ??= renderMarkdown(content.body, content)) });
  made.set(fields, entry);
  return entry as Rendered<T>;
}

type Rendered<T> = T & { id: string; file: string; body: string; html: string };
