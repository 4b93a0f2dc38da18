/** `successor-of` never runs in a circle. */
import type { Issue } from "../../paper/issue.ts";
import type { Content } from "../content.ts";
import { at } from "../describe.ts";

export function checkLineage(content: Content): Issue[] {
  const paperOfModel = new Map(
    content.papers.flatMap((entry) => entry.fields.models.map((model) => [model.id, entry.id] as const)),
  );
  // Nodes are models where the edge names one, papers otherwise.
  const next = new Map<string, string[]>();
  for (const { id, fields } of content.papers) {
    for (const edge of fields.lineage) {
      if (edge.type !== "successor-of") continue;
      const from = edge.from ?? id;
      const to = edge.model ?? edge.paper ?? "";
      next.set(from, [...(next.get(from) ?? []), to]);
    }
  }
  return content.papers.flatMap(({ id, content: file, fields }) =>
    fields.lineage.flatMap((edge, i) => {
      if (edge.type !== "successor-of") return [];
      const from = edge.from ?? id;
      const to = edge.model ?? edge.paper ?? "";
      const path = findPath(next, to, from);
      if (!path) return [];
      const circle = [from, ...path].map((node) => paperOfModel.get(node) ?? node).join(" → ");
      return [at(file, ["lineage", i], `is a circle of successors: ${circle}. Take one of them out`)];
    }),
  );
}

/** The nodes from `start` to `goal`, both included, or null. */
function findPath(next: Map<string, string[]>, start: string, goal: string): string[] | null {
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
