/** Layout of a lineage graph: older nodes to the left. */
import dagre from "@dagrejs/dagre";

export interface GraphNode {
  key: string;
  name: string;
}
export interface GraphEdge {
  from: string;
  to: string;
  label: string;
}
export interface PlacedNode extends GraphNode {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: (GraphEdge & { path: string; labelX: number; labelY: number })[];
}

const CHARACTER = 7.3;
const LABEL_CHARACTER = 5.8;
const NODE_HEIGHT = 30;

/** @param edges from the older node to the newer one */
export function layoutGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  const longest = Math.max(0, ...edges.map((edge) => edge.label.length));
  graph.setGraph({
    rankdir: "LR",
    nodesep: 14,
    ranksep: longest * LABEL_CHARACTER + 28,
    edgesep: 8,
    marginx: 4,
    marginy: 4,
  });
  for (const node of nodes) {
    graph.setNode(node.key, { width: Math.ceil(node.name.length * CHARACTER) + 20, height: NODE_HEIGHT });
  }
  edges.forEach((edge, index) => graph.setEdge(edge.from, edge.to, {}, String(index)));
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const placed = graph.node(node.key);
      return { ...node, x: placed.x ?? 0, y: placed.y ?? 0, width: placed.width, height: placed.height };
    }),
    edges: edges.map((edge, index) => {
      const placed = graph.edge({ v: edge.from, w: edge.to, name: String(index) }) as {
        points?: { x: number; y: number }[];
      };
      const points = placed.points ?? [];
      const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
      return { ...edge, path: smooth(points), labelX: Math.round(middle.x), labelY: Math.round(middle.y) };
    }),
  };
}

/** A path through points with rounded corners: quadratic curves through the midpoints. */
function smooth(points: readonly { x: number; y: number }[]): string {
  const at = (p: { x: number; y: number }) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`;
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return "";
  if (points.length < 3) return `M${at(first)}L${at(last)}`;
  let path = `M${at(first)}`;
  for (let i = 0; i < rest.length - 1; i += 1) {
    const [here, next] = [rest[i], rest[i + 1]];
    if (!here || !next) continue;
    const end = i === rest.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    path += `Q${at(here)} ${at(end)}`;
  }
  return path;
}
