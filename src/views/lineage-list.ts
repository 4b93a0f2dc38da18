/** Ancestors and descendants of models, under one heading for each relation. */
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import { lineageGroups, type Lineage, type LineageEnd } from "../facts/lineage.ts";
import { disclosedValue } from "../facts/size.ts";

export interface LineageGroup {
  /** "Built on", "Continued by" */
  heading: string;
  entries: readonly LineageEntry[];
}

export interface LineageEntry {
  /** The other end of the edge. */
  end: LineageEnd;
  /** The model that comes from it. */
  for?: string | undefined;
  /** The model from which it comes. */
  from?: string | undefined;
  tokens?: string | undefined;
  note: Footnote;
  remark?: string | undefined;
}

/**
 * @param own edges that begin at what is shown, read from their younger end
 * @param incoming edges that end at it, read from their older end
 */
export function lineageList(own: readonly Lineage[], incoming: readonly Lineage[], notes: Footnotes): LineageGroup[] {
  const shared = ({ paper, edge }: Lineage) => ({ note: notes.for(paper, edge.source), remark: edge.note });
  return [
    ...lineageGroups(own, "forward").map(({ heading, edges }) => ({
      heading,
      entries: edges.map((lineage) => ({
        end: lineage.to,
        for: lineage.from.modelId && lineage.from.name,
        tokens: disclosedValue(lineage.edge.tokens)?.text,
        ...shared(lineage),
      })),
    })),
    ...lineageGroups(incoming, "backward").map(({ heading, edges }) => ({
      heading,
      entries: edges.map((lineage) => ({
        end: lineage.from,
        from: lineage.to.modelId && lineage.to.name,
        ...shared(lineage),
      })),
    })),
  ];
}
