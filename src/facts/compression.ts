/** Compression: the share of size and scores that each step from a parent to a smaller child retains, and its cost. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { formatNumber } from "../schema/quantity.ts";
import { compression, type Derived, type SizedModel } from "./derive.ts";
import type { Facts, KnownModel } from "./facts.ts";
import type { Lineage } from "./lineage.ts";
import { activeParameters, disclosedValue, totalParameters } from "./size.ts";

export interface CompressionStep {
  lineage: Lineage;
  /** Shares of size and training tokens, with their formulas. */
  sizes: Derived[];
  /** For each benchmark with both in one comparable group: the child's score as a share of the parent's. */
  scores: Derived[];
}

const STEPS = new Set(["pruned-from", "distilled-from", "quantized-from", "upcycled-from"]);

/** The steps that a paper reports, each pair of models once, steps with reported tokens first. */
export function compressionSteps(paper: Paper, facts: Facts, catalogue: Catalogue): CompressionStep[] {
  const steps = new Map<string, Lineage>();
  for (const lineage of facts.lineageOfPaper(paper.id)) {
    const { type, from, to, edge } = lineage;
    if (!STEPS.has(type) || from.modelId === undefined || to.modelId === undefined) continue;
    const key = `${from.modelId}>${to.modelId}`;
    if (!steps.has(key) || (edge.tokens !== undefined && steps.get(key)?.edge.tokens === undefined))
      steps.set(key, lineage);
  }
  return [...steps.values()]
    .map((lineage) => {
      const child = facts.model(lineage.from.modelId ?? "");
      const parent = facts.model(lineage.to.modelId ?? "");
      return {
        lineage,
        sizes: compression(sized(parent), sized(child), lineage.edge),
        scores: scoresKept(parent, child, facts, catalogue),
      };
    })
    .filter(({ sizes, scores, lineage }) => sizes.length + scores.length > 0 || lineage.edge.tokens !== undefined);
}

function scoresKept(parent: KnownModel, child: KnownModel, facts: Facts, catalogue: Catalogue): Derived[] {
  const benchmarks = [...new Set(facts.measurementsOfModel(child.id).map((m) => m.benchmark))].map(catalogue.benchmark);
  return benchmarks
    .filter(({ kind, better }) => kind === "benchmark" && better === "higher")
    .flatMap((benchmark) =>
      facts.groupsOfBenchmark(benchmark.id).flatMap((group) => {
        const exact = group.members.filter((m) => m.quantity.bound === "exact");
        const a = exact.find((m) => m.model === parent.id && m.method === undefined);
        const b = exact.find((m) => m.model === child.id && m.method === undefined);
        if (!a || !b || a.quantity.value === 0) return [];
        const value = b.quantity.value / a.quantity.value;
        return [
          {
            name: benchmark.name,
            text: `${formatNumber(value * 100)}%`,
            value,
            formula: `${b.quantity.text} ÷ ${a.quantity.text}`,
          },
        ];
      }),
    );
}

function sized(known: KnownModel): SizedModel {
  const fields = known.own?.model ?? known.outside;
  const parameters = fields && totalParameters(fields);
  const active = fields && activeParameters(fields);
  const tokens = known.own && disclosedValue(known.own.model.tokens);
  return {
    name: known.name,
    ...(parameters ? { parameters } : {}),
    ...(active ? { active } : {}),
    ...(tokens ? { tokens } : {}),
  };
}
