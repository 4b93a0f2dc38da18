/** Lineage across the catalogue: every edge with both ends resolved, to be followed in both directions. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { LineageEdge, LineageType } from "../schema/paper.ts";

/** One end of an edge: a paper, or a model of the catalogue or outside it. */
export interface LineageEnd {
  /** Unique among papers and models: `paper phi-3`, `model phi-3-mini`. */
  key: string;
  name: string;
  modelId?: string;
  /** The paper, or the paper that introduces the model; absent for outside models. */
  paperId?: string;
}

export interface Lineage {
  /** The paper that reports it. */
  paper: Paper;
  edge: LineageEdge;
  type: LineageType;
  from: LineageEnd;
  to: LineageEnd;
}

/** Labels of an edge, from its newer and its older end. */
export const lineageWords: Record<LineageType, { forward: string; backward: string }> = {
  "successor-of": { forward: "Follows", backward: "Continued by" },
  "built-on": { forward: "Built on", backward: "Built upon by" },
  "fine-tuned-from": { forward: "Fine-tuned from", backward: "Fine-tuned into" },
  "pruned-from": { forward: "Pruned from", backward: "Pruned into" },
  "distilled-from": { forward: "Distilled from", backward: "Distilled into" },
  "quantized-from": { forward: "Quantized from", backward: "Quantized into" },
  "upcycled-from": { forward: "Upcycled from", backward: "Upcycled into" },
  "trained-on-data-from": { forward: "Trained on data from", backward: "Gave training data to" },
  evaluates: { forward: "Measured on", backward: "Measured by" },
};

/** All edges of the catalogue, in the order of papers and of their files. */
export function resolveLineage(catalogue: Catalogue): Lineage[] {
  return catalogue.papers.flatMap((paper) =>
    paper.lineage.map((edge) => ({
      paper,
      edge,
      type: edge.type,
      from: edge.from === undefined ? paperEnd(paper) : modelEnd(catalogue, edge.from),
      to: edge.paper === undefined ? modelEnd(catalogue, edge.model ?? "") : paperEnd(catalogue.paper(edge.paper)),
    })),
  );
}

function paperEnd(paper: Paper): LineageEnd {
  return { key: `paper ${paper.id}`, name: paper.short, paperId: paper.id };
}

function modelEnd(catalogue: Catalogue, id: string): LineageEnd {
  const own = catalogue.modelById.get(id);
  if (own) return { key: `model ${id}`, name: own.model.name, modelId: id, paperId: own.paper.id };
  const outside = catalogue.outsideModels.get(id);
  if (!outside) throw new Error(`no model "${id}" in the catalogue`);
  return { key: `model ${id}`, name: outside.name, modelId: id };
}

/** Edges grouped by heading ("Built on", "Continued by", …), in a fixed order, each end once. */
export function lineageGroups(
  edges: readonly Lineage[],
  direction: "forward" | "backward",
): { heading: string; edges: Lineage[] }[] {
  return Object.entries(lineageWords).flatMap(([type, words]) => {
    const seen = new Set<string>();
    const within = edges.filter((lineage) => {
      const key = `${lineage.from.key}>${lineage.to.key}`;
      if (lineage.type !== type || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return within.length > 0 ? [{ heading: words[direction], edges: within }] : [];
  });
}
