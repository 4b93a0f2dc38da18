/** The catalogue from what stands on disk: for pages and for scripts. */
import type { Content } from "../check/content.ts";
import { renderMarkdown } from "../paper/render.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";

/** An entry as it is read: of its file only what pages need. */
export interface ReadEntry<T> {
  id: string;
  fields: T;
  content: { file: string; body: string; bodyLine: number };
}

type Fields<Kind extends "papers" | "families" | "topics" | "benchmarks"> = {
  papers: Content["papers"][number]["fields"];
  families: Content["families"] extends Map<string, { fields: infer T }> ? T : never;
  topics: Content["topics"] extends Map<string, { fields: infer T }> ? T : never;
  benchmarks: Content["benchmarks"] extends Map<string, { fields: infer T }> ? T : never;
}[Kind];

/** What a catalogue is made from: the content without the places of its fields. */
export interface CatalogueContent extends Pick<Content, "outsideModels" | "organizations"> {
  papers: readonly ReadEntry<Fields<"papers">>[];
  families: ReadonlyMap<string, ReadEntry<Fields<"families">>>;
  topics: ReadonlyMap<string, ReadEntry<Fields<"topics">>>;
  benchmarks: ReadonlyMap<string, ReadEntry<Fields<"benchmarks">>>;
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

const withId = <T>({ id, fields }: ReadEntry<T>) => ({ ...fields, id });

/** What was made of the fields of a file: a file that has not changed gives the same paper again. */
const made = new WeakMap<object, unknown>();

function rendered<T extends object>({ id, fields, content }: ReadEntry<T>): Rendered<T> {
  const known = made.get(fields) as Rendered<T> | undefined;
  if (known) return known;
  let html: string | undefined;
  const entry = {
    ...fields,
    id,
    file: content.file,
    body: content.body,
    get html() {
      return (html ??= renderMarkdown(content.body, content));
    },
  };
  made.set(fields, entry);
  return entry;
}

type Rendered<T> = T & { id: string; file: string; body: string; html: string };
