/** The catalogue as scripts see it: from disk, without Astro. */
import type { Content, Entry } from "../check/content.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";

/** Summaries and descriptions are not rendered: `html` is empty throughout. */
export function catalogueFromContent(content: Content): Catalogue {
  const withId = <T>({ id, fields }: Entry<T>) => ({ ...fields, id });
  return buildCatalogue({
    papers: content.papers.map((entry) => ({ ...withId(entry), file: entry.content.file, html: "" })),
    families: [...content.families.values()].map(withId),
    topics: [...content.topics.values()].map(withId),
    benchmarks: [...content.benchmarks.values()].map((entry) => ({ ...withId(entry), html: "" })),
    outsideModels: content.outsideModels,
    organizations: content.organizations,
  });
}
