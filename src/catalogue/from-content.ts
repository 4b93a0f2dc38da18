/** Builds the catalogue from its entries: those of Astro's collections for pages, those read from disk for commands. */
import { renderMarkdown } from "../reader/render-markdown.ts";
import type { PaperFields } from "../schema/paper.ts";
import type {
  BenchmarkFields,
  FamilyFields,
  OrganizationFields,
  OutsideModel,
  TopicFields,
} from "../schema/taxonomy.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";

/** An entry, and what pages need of its file. */
export interface ContentEntry<T> {
  id: string;
  fields: T;
  content: { file: string; body: string };
}

export interface CatalogueContent {
  papers: readonly ContentEntry<PaperFields>[];
  families: ReadonlyMap<string, ContentEntry<FamilyFields>>;
  topics: ReadonlyMap<string, ContentEntry<TopicFields>>;
  benchmarks: ReadonlyMap<string, ContentEntry<BenchmarkFields>>;
  outsideModels: Map<string, OutsideModel>;
  organizations: Map<string, OrganizationFields>;
}

/** Summaries and descriptions are rendered on first use. */
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

function rendered<T extends object>({ id, fields, content: { file, body } }: ContentEntry<T>): Rendered<T> {
  let html: string | undefined;
  const entry = { ...fields, id, file, body };
  // Not enumerable: it is derived from the body, and hashing an entry must not render it.
  Object.defineProperty(entry, "html", { get: () => (html ??= renderMarkdown(body, file)) });
  return entry as Rendered<T>;
}

type Rendered<T> = T & { id: string; file: string; body: string; html: string };
