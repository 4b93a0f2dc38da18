/** What the index holds of one page: exactly the words, filters and sorts we choose. */
import { escapeXml } from "../lib/escape-xml.ts";

export const kinds = ["Paper", "Model", "Family", "Topic", "Benchmark", "Organization", "Author"] as const;
export type Kind = (typeof kinds)[number];

export const facets = [
  "kind",
  "family",
  "topic",
  "year",
  "organization",
  "size",
  "modality",
  "licence",
  "has",
] as const;
export type Facet = (typeof facets)[number];

export interface SearchRecord {
  kind: Kind;
  /** Path below the base: `papers/phi-3/`. */
  path: string;
  /** What it is called in the results. */
  title: string;
  /** What a list of names calls it; the title if that is short. */
  label?: string;
  /** Names under which it must come first: titles, short names, ids. */
  names: readonly string[];
  /** One sentence that the results show. */
  summary: string;
  /** A number, or what says most, for the results. */
  note: string;
  /** Parts with the weight of their words, in the order of reading; 1 is plain text. */
  parts: readonly { weight: number; text: string }[];
  filters: Partial<Record<Facet, readonly string[]>>;
  /** Days as `2024-04-22`, sizes as a number of parameters. */
  sorts: { date?: string | undefined; size?: number | undefined };
}

/**
 * Whether a record stands in Pagefind's index. Authors are found by their names alone: at 10,000 papers their records
 * would be a quarter of what a first query loads, and every paper's record holds its authors.
 */
export const isIndexed = ({ kind }: SearchRecord) => kind !== "Author";

/**
 * A record as the HTML that Pagefind reads: it weighs words by element. Only text and attributes, all escaped.
 * Other spellings and synonyms come last, behind a mark, so that no excerpt is made of them.
 */
export function toHtml(record: SearchRecord, others: readonly string[]): string {
  const filters = Object.entries(record.filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${escapeXml(name)}:${escapeXml(value)}"></i>`),
  );
  const meta = Object.entries({ title: record.title, summary: record.summary, note: record.note, kind: record.kind })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<i data-pagefind-meta="${name}:${escapeXml(value)}"></i>`);
  const parts = record.parts
    .filter(({ text }) => text !== "")
    .map(({ weight, text }) => `<p data-pagefind-weight="${weight}">${escapeXml(text)}.</p>`);
  const end =
    others.length === 0
      ? ""
      : `<p data-pagefind-weight="${OTHERS_WEIGHT}">${OTHERS_MARK} ${escapeXml(others.join(". "))}</p>`;
  return `<!doctype html><html lang="en"><body data-pagefind-body>${meta.join("")}${filters.join("")}${parts.join("")}${end}</body></html>`;
}

/** What stands before other spellings and synonyms. */
export const OTHERS_MARK = "¦";
const OTHERS_WEIGHT = 2;
