/** What each release of a family discloses about its models, item by item. */
import type { Paper } from "../catalogue/catalogue.ts";
import { disclosureOf, type DisclosureState } from "../facts/disclosure.ts";

export interface DisclosureTable {
  columns: readonly { paper: string; year: string; disclosed: number; of: number }[];
  /** One state for each column. */
  rows: readonly { name: string; states: readonly DisclosureState[] }[];
}

/** @param papers each introduces models */
export function disclosureTable(papers: readonly Paper[]): DisclosureTable {
  const disclosures = papers.map((paper) => ({ paper, items: disclosureOf(paper) }));
  return {
    columns: disclosures.map(({ paper, items }) => ({
      paper: paper.short,
      year: paper.published.slice(0, 4),
      disclosed: items.filter(({ state }) => state === "told").length,
      of: items.length,
    })),
    rows: (disclosures[0]?.items ?? []).map(({ name }, row) => ({
      name,
      states: disclosures.map(({ items }) => items[row]?.state ?? "not-entered"),
    })),
  };
}
