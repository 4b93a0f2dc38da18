/** `successor-of` and the topic hierarchy have no cycles. */
import type { Finding } from "../../reader/issue.ts";
import { at } from "../../reader/zod-issues.ts";
import { getField, asArray, modelsOf, asText } from "../../reader/untyped.ts";
import type { CatalogueRule } from "../rule.ts";
import type { CatalogueFiles, ReadEntry } from "../../reader/catalogue-files.ts";

export const lineage: CatalogueRule = {
  name: "lineage",
  severity: "error",
  check: (content) => [...successors(content), ...topicTree(content)],
};

interface Edge {
  entry: ReadEntry;
  path: (string | number)[];
  from: string;
  to: string;
}

function successors({ read }: CatalogueFiles): Finding[] {
  const paperOfModel = new Map(
    read.papers.flatMap(({ id, content }) => modelsOf(content).map((model) => [model.id, id] as const)),
  );
  // Nodes are models if the edge names one, papers otherwise.
  const edges = read.papers.flatMap((entry) =>
    asArray(getField(entry.content.fields, "lineage")).flatMap((edge, index): Edge[] => {
      if (getField(edge, "type") !== "successor-of") return [];
      const to = asText(getField(edge, "model")) ?? asText(getField(edge, "paper"));
      if (to === undefined) return [];
      return [{ entry, path: ["lineage", index], from: asText(getField(edge, "from")) ?? entry.id, to }];
    }),
  );
  return cycles(edges, (node) => paperOfModel.get(node) ?? node, "successors");
}

function topicTree({ read }: CatalogueFiles): Finding[] {
  const edges = read.topics.flatMap((entry): Edge[] => {
    const to = asText(getField(entry.content.fields, "parent"));
    return to === undefined ? [] : [{ entry, path: ["parent"], from: entry.id, to }];
  });
  return cycles(edges, (node) => node, "topics");
}

/** Cycles reported, and steps printed of each: the beginning of a long one is enough. */
const MAX_FINDINGS = 20;
const MAX_STEPS = 8;

/** A finding at each edge of a cycle. */
function cycles(edges: readonly Edge[], nameOf: (node: string) => string, what: string): Finding[] {
  const left = unordered(edges);
  const next = new Map<string, string[]>();
  for (const { from, to } of left) next.set(from, [...(next.get(from) ?? []), to]);
  const findings: Finding[] = [];
  for (const { entry, path, from, to } of left) {
    const way = findPath(next, to, from);
    if (way === null) continue;
    const steps = [from, ...way].map(nameOf);
    const cycle = (steps.length > MAX_STEPS ? [...steps.slice(0, MAX_STEPS), "…"] : steps).join(" → ");
    findings.push(at(entry.content, path, `is part of a cycle of ${what}: ${cycle}`, "remove one of them"));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
}

/** The edges that remain after nodes without incoming edges are removed one by one; none if there is no cycle. */
function unordered(edges: readonly Edge[]): Edge[] {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, Edge[]>();
  for (const edge of edges) {
    incoming.set(edge.to, (incoming.get(edge.to) ?? 0) + 1);
    const siblings = outgoing.get(edge.from);
    if (siblings === undefined) outgoing.set(edge.from, [edge]);
    else siblings.push(edge);
  }
  const free = [...outgoing.keys()].filter((node) => !incoming.has(node));
  const gone = new Set<Edge>();
  for (const node of free) {
    for (const edge of outgoing.get(node) ?? []) {
      gone.add(edge);
      const count = (incoming.get(edge.to) ?? 0) - 1;
      incoming.set(edge.to, count);
      if (count === 0) free.push(edge.to);
    }
  }
  return edges.filter((edge) => !gone.has(edge));
}

/** The nodes from `start` to `goal`, both included, or null. */
function findPath(next: ReadonlyMap<string, string[]>, start: string, goal: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const node of queue) {
    if (node === goal) {
      const path: string[] = [];
      for (let step: string | null = node; step !== null; step = cameFrom.get(step) ?? null) path.unshift(step);
      return path;
    }
    for (const neighbour of next.get(node) ?? []) {
      if (!cameFrom.has(neighbour)) {
        cameFrom.set(neighbour, node);
        queue.push(neighbour);
      }
    }
  }
  return null;
}
