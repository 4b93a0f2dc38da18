/** What a kind of page registers: its place in the navigation, what its pages show, and how they are found. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { paperPages } from "../catalogue/list-pages.ts";
import type { Facts } from "../facts/facts.ts";
import type { Kind, SearchRecord } from "../search/record.ts";
import { synonymsIn } from "../search/synonyms.ts";
import { pluralize } from "../lib/pluralize.ts";

/** Body text of families, topics, benchmarks and papers as plain text, by kind and id. */
export type Texts = (kind: "papers" | "families" | "topics" | "benchmarks" | "abstracts", id: string) => string;

/** A page's path, made by `links`, and the papers that it shows or computes from. */
export type ShownPapers = readonly [path: string, papers: readonly Paper[]];

export interface PageKind {
  /** Its entry in the main navigation. */
  navigation?: { name: string; href: string };
  /** Its pages that show papers: in the sitemap each is dated by the newest change of these. Fixed pages have no date. */
  pages?: (catalogue: Catalogue, facts: Facts) => Iterable<ShownPapers>;
  /** What the search finds of it. */
  records?: (catalogue: Catalogue, facts: Facts, textOf: Texts) => readonly SearchRecord[];
}

/** The first page of a list counts, and may compute from, all of its papers; further pages show their own. */
export function* listOf(link: (page: number) => string, papers: readonly Paper[]): Generator<ShownPapers> {
  for (const { number, items } of paperPages(papers)) yield [link(number), number === 1 ? papers : items];
}

/** A list on several pages, where a new entry moves the rest: every page changes with any of the papers. */
export function* pagesOf(
  last: number,
  link: (page: number) => string,
  papers: readonly Paper[],
): Generator<ShownPapers> {
  for (let page = 1; page <= last; page += 1) yield [link(page), papers];
}

/** What the records of lists of papers have in common. @param path below the base */
export const listRecord = (
  kind: Kind,
  path: string,
  title: string,
  summary: string,
  papers: readonly Paper[],
): Pick<SearchRecord, "kind" | "path" | "title" | "names" | "summary" | "note" | "sorts"> => ({
  kind,
  path,
  title,
  names: [title],
  summary,
  note: `${pluralize(papers.length, "paper")}${papers[0] ? `, newest ${papers[0].short}` : ""}`,
  sorts: { date: papers[0]?.published },
});

/** Synonyms of a name, and of words in a text. */
export const otherWords = (name: string, text: string) => [
  { weight: 5, text: synonymsIn(name).join(". ") },
  { weight: 1, text: synonymsIn(text).join(". ") },
];
