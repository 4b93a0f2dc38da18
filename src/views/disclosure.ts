/** What a paper discloses about its models, with its statements. */
import type { Paper } from "../catalogue/catalogue.ts";
import { disclosureOf, summarizeDisclosure, disclosedDetails, type DisclosureItem } from "../facts/disclosure.ts";
import type { Footnotes } from "../facts/footnotes.ts";
import { sourcedCell, type SourcedCell } from "./sourced-cell.ts";

export interface DisclosureView {
  items: readonly DisclosureItem[];
  /** All items in one sentence, without a full stop. */
  summary: string;
  /** What the paper discloses in addition to its models' own fields. */
  entries: readonly { name: string; cell: SourcedCell }[];
}

/** Undefined for a paper that introduces no model. */
export function disclosureView(paper: Paper, notes: Footnotes): DisclosureView | undefined {
  const items = disclosureOf(paper);
  if (items.length === 0) return undefined;
  return {
    items,
    summary: summarizeDisclosure(items),
    entries: disclosedDetails(paper.disclosure).map(({ name, field }) => ({
      name,
      cell: sourcedCell(field, paper, notes),
    })),
  };
}
