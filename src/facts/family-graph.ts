/** The lineage of a family as a graph: its papers' models, their ancestors and their descendants. */
import { groupBy, type Paper } from "../catalogue/catalogue.ts";
import type { Facts } from "./facts.ts";
import { lineageWords, type Lineage, type LineageEnd } from "./lineage.ts";

export interface FamilyGraph {
  nodes: (LineageEnd & { inFamily: boolean })[];
  /** From the older node to the newer one. */
  edges: { from: string; to: string; label: string }[];
  /** Number of omitted edges. */
  more: number;
}

/** "Measured on" is not descent and is excluded. */
const LEFT_OUT = new Set(["evaluates"]);

/**
 * @param limit maximum number of edges: first those within the given papers, then the newest, by the day of the paper
 * that reports them
 */
export function familyGraph(papers: readonly Paper[], facts: Facts, limit = Infinity): FamilyGraph {
  const ids = new Set(papers.map((paper) => paper.id));
  const found = new Map<string, Lineage>();
  for (const paper of papers) {
    for (const lineage of [...facts.lineageOfPaper(paper.id), ...facts.lineageToPaper(paper.id)]) {
      if (LEFT_OUT.has(lineage.type)) continue;
      found.set(`${lineage.from.key}>${lineage.type}>${lineage.to.key}`, lineage);
    }
  }
  const within = ({ from, to }: Lineage) =>
    [from, to].every((end) => end.paperId !== undefined && ids.has(end.paperId));
  const all = [...found.values()];
  const lineages =
    all.length <= limit
      ? all
      : all
          .sort((a, b) => Number(within(b)) - Number(within(a)) || b.paper.published.localeCompare(a.paper.published))
          .slice(0, limit);
  const nodes = new Map<string, LineageEnd & { inFamily: boolean }>();
  const add = (end: LineageEnd) =>
    nodes.set(end.key, { ...end, inFamily: end.paperId !== undefined && ids.has(end.paperId) });
  for (const { from, to } of lineages) {
    add(to);
    add(from);
  }
  return {
    nodes: [...nodes.values()],
    edges: lineages.map((lineage) => ({
      from: lineage.to.key,
      to: lineage.from.key,
      label: lineageWords[lineage.type].forward.toLowerCase(),
    })),
    more: all.length - lineages.length,
  };
}

/** A node of the nested list: an entry, its relation to its parent, and its descendants. */
export interface Descent {
  end: LineageEnd;
  how?: string;
  children: Descent[];
}

/** The graph as nested lists, from the roots; a node with several parents appears under each, expanded once. */
export function descentTree(graph: FamilyGraph): Descent[] {
  const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
  const hasParent = new Set(graph.edges.map((edge) => edge.to));
  const unfolded = new Set<string>();
  const childrenOf = groupBy(graph.edges, (edge) => [edge.from]);
  const grow = (key: string, how?: string): Descent => {
    const end = byKey.get(key);
    if (!end) throw new Error(`no node ${key}`);
    const first = !unfolded.has(key);
    unfolded.add(key);
    const children = first ? (childrenOf.get(key) ?? []).map((edge) => grow(edge.to, edge.label)) : [];
    return { end, ...(how === undefined ? {} : { how }), children };
  };
  return graph.nodes.filter((node) => !hasParent.has(node.key)).map((node) => grow(node.key));
}
