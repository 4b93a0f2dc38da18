/** A catalogue of any size in memory, to test that everything stays bounded: the small one's paper, many times. */
import { buildCatalogue, type Catalogue } from "../src/catalogue/catalogue.ts";
import { buildFacts, type Facts } from "../src/facts/facts.ts";
import { smallFacts } from "./small-catalogue.ts";

/** Results per paper. */
export const RESULTS = 3;

/**
 * Each paper has its own model, three results of it with equal settings, an organization, a lineage edge, a change and
 * a correction.
 */
export function largeFacts(papers: number): { catalogue: Catalogue; facts: Facts } {
  const { catalogue: small } = smallFacts();
  const paper = small.paper("phi-3");
  const [model] = paper.models;
  const [result] = paper.results;
  if (!model || !result) throw new Error("the small catalogue's paper has a model and a result");
  const catalogue = buildCatalogue({
    papers: Array.from({ length: papers }, (_, index) => ({
      ...paper,
      id: `paper-${index}`,
      short: `Paper ${index}`,
      organizations: [`Laboratory ${index}`],
      models: [{ ...model, id: `model-${index}`, name: `Model ${index}` }],
      results: Array.from({ length: RESULTS }, (_, nth) => ({
        ...result,
        model: `model-${index}`,
        value: `${(index % 90) + nth}%`,
      })),
      lineage: [{ type: "built-on" as const, model: "llama-2-7b", source: "abstract" }],
      changes: [{ what: "title" as const, from: { version: "1", value: "Old" }, to: { version: "2", value: "New" } }],
      corrections: [{ date: "2026-11-25", what: "A slip." }],
    })),
    families: small.families,
    topics: small.topics,
    benchmarks: small.benchmarks,
    outsideModels: small.outsideModels,
    organizations: new Map(),
  });
  return { catalogue, facts: buildFacts(catalogue) };
}
