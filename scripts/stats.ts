/** Counts the catalogue's contents, per paper and in total. */
import { fileURLToPath } from "node:url";
import { disclosureOf } from "../src/facts/disclosure.ts";
import { readArguments } from "./arguments.ts";
import { readCatalogue } from "./caller.ts";

readArguments("npm run stats    counts papers, models, results, edges, changes and disclosed fields", {});
const content = readCatalogue(fileURLToPath(new URL("..", import.meta.url)));

const rows = content.papers.map(({ id, fields }) => ({
  paper: id,
  models: fields.models.length,
  results: fields.results.length,
  baselines: fields.results.reduce((sum, result) => sum + (result.against?.length ?? 0), 0),
  edges: fields.lineage.length,
  changes: fields.changes.length,
  schemes: fields.quantization.length,
  notes: fields.notes.length,
  disclosed: disclosureOf(fields).filter(({ state }) => state === "told").length,
  sources: Object.keys(fields.sources).length,
}));
console.table(rows);
const sum = (key: Exclude<keyof (typeof rows)[number], "paper">) => rows.reduce((total, row) => total + row[key], 0);
console.log(
  [
    `${rows.length} papers`,
    `${content.families.size} families`,
    `${content.topics.size} topics`,
    `${content.benchmarks.size} benchmarks and measures`,
    `${content.outsideModels.size} outside models`,
    ...(["models", "results", "baselines", "edges", "changes", "schemes", "notes", "sources"] as const).map(
      (key) => `${sum(key)} ${key}`,
    ),
    `${sum("disclosed")} disclosed fields`,
  ].join(", "),
);
