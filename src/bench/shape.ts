/** How much each paper of the real catalogue tells: what made papers are drawn from. */
import type { Entry } from "../check/content.ts";
import type { PaperFields } from "../paper/schema.ts";
import counted from "./shapes.json" with { type: "json" };

/** Counts of one paper. `baselines` and `settings` are those of all its results. */
export interface Shape {
  families: number;
  topics: number;
  categories: number;
  authors: number;
  organizations: number;
  sources: number;
  models: number;
  results: number;
  baselines: number;
  settings: number;
  lineage: number;
  changes: number;
  quantization: number;
  disclosure: number;
  notes: number;
  unverified: number;
  words: number;
}

/** The shapes of the 124 papers of 2026-11-24. They stay, so that a made catalogue stays the same. */
export const realShapes: readonly Shape[] = counted.rows.map(
  (row) => Object.fromEntries(counted.columns.map((column, index) => [column, row[index]])) as unknown as Shape,
);

/** Counts what a paper tells. */
export function shapeOf({ fields, content }: Entry<PaperFields>): Shape {
  const sum = (count: (result: PaperFields["results"][number]) => number) =>
    fields.results.reduce((total, result) => total + count(result), 0);
  return {
    families: fields.families.length,
    topics: fields.topics.length,
    categories: fields.categories.length,
    authors: fields.authors.length,
    organizations: fields.organizations.length,
    sources: Object.keys(fields.sources).length,
    models: fields.models.length,
    results: fields.results.length,
    baselines: sum(({ against }) => against?.length ?? 0),
    settings: sum(({ settings }) => Object.keys(settings ?? {}).length),
    lineage: fields.lineage.length,
    changes: fields.changes.length,
    quantization: fields.quantization.length,
    disclosure: Object.keys(fields.disclosure).length,
    notes: fields.notes.length,
    unverified: fields.unverified.length,
    words: content.body.trim().split(/\s+/).length,
  };
}
