/** A family's lineage as a graph: older to the left. */
import type { FamilyGraph } from "../facts/family-graph.ts";
import { layoutGraph, type GraphLayout, type PlacedNode } from "../facts/plots/graph.ts";
import { links } from "../urls.ts";

export interface LineageGraphView extends Omit<GraphLayout, "nodes"> {
  /** The graph in words. */
  alternative: string;
  nodes: readonly (PlacedNode & { href: string; inFamily: boolean })[];
}

/** @param name of the family */
export function lineageGraph(name: string, graph: FamilyGraph): LineageGraphView {
  const ends = new Map(graph.nodes.map((end) => [end.key, end]));
  const nameOf = (key: string) => ends.get(key)?.name ?? key;
  const steps = graph.edges.map(({ from, to, label }) => `${nameOf(to)} ${label} ${nameOf(from)}`);
  const layout = layoutGraph(graph.nodes, graph.edges);
  return {
    ...layout,
    alternative: `Lineage of ${name}: ${steps.join("; ")}.`,
    nodes: layout.nodes.map((node) => {
      const end = ends.get(node.key);
      const href = end?.modelId === undefined ? links.paper(end?.paperId ?? "") : links.model(end.modelId);
      return { ...node, href, inFamily: end?.inFamily ?? false };
    }),
  };
}
