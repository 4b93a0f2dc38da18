/** One page in the index: its text, filters and sorts. */
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
  /** Path without the base: `papers/phi-3/`. */
  path: string;
  /** Title in the results. */
  title: string;
  /** Label in lists of names; the title by default. */
  label?: string;
  /** Names for which it must rank first: titles, short names, ids. */
  names: readonly string[];
  /** One sentence, shown in the results. */
  summary: string;
  /** A key number or fact, shown in the results. */
  note: string;
  /** Texts with their weights, in reading order; 1 is plain text. */
  parts: readonly { weight: number; text: string }[];
  filters: Partial<Record<Facet, readonly string[]>>;
  /** Dates as `2024-04-22`, sizes as a number of parameters. */
  sorts: { date?: string | undefined; size?: number | undefined };
}

/**
 * Whether a record is in Pagefind's index. Authors are found through the files of names only: at 10,000 papers their
 * records would be a quarter of what a first query loads, and each paper's record includes its authors.
 */
export const isIndexed = ({ kind }: SearchRecord) => kind !== "Author";

/**
 * A record as HTML for Pagefind, which weighs words by element. Only text and attributes, all escaped. Alternative
 * spellings and synonyms come last, after a marker, so that excerpts exclude them.
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

/** Marker before alternative spellings and synonyms. */
export const OTHERS_MARK = "¦";
const OTHERS_WEIGHT = 2;
