/** The few most significant numbers of a paper: for its page header, its cards and its feeds. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { Facts } from "./facts.ts";
import { describeSettings } from "./settings.ts";
import { disclosedValue } from "./size.ts";

export interface KeyNumber {
  /** `69%` */
  value: string;
  /** `MMLU` or `total parameters` */
  what: string;
  /** `phi-3-mini` */
  of: string;
  /** Conditions: `5-shot`, the baseline, … */
  under: string;
  sourceId: string;
}

/**
 * At most `count`: the size of the first model, then the first result of each benchmark in the file's order, which
 * reflects the editor's choice.
 */
export function keyNumbers(paper: Paper, facts: Facts, catalogue: Catalogue, count: number): KeyNumber[] {
  const sizes = paper.models.flatMap((model): KeyNumber[] => {
    const field = model.parameters ?? model.nonEmbedding;
    const total = disclosedValue(field);
    if (!total || typeof field !== "object") return [];
    const active = disclosedValue(model.active);
    return [
      {
        value: total.text,
        what: field === model.parameters ? "parameters" : "parameters without embeddings",
        of: model.name,
        under: active ? `${active.text} active per token` : "",
        sourceId: field.source,
      },
    ];
  });
  const results: KeyNumber[] = [];
  const seen = new Set<string>();
  for (const m of facts.measurementsOfPaper(paper.id)) {
    if (m.role !== "own" || seen.has(m.benchmark)) continue;
    seen.add(m.benchmark);
    const [baseline] = m.baselines;
    const against = baseline && (baseline.model ? facts.model(baseline.model).name : baseline.name);
    results.push({
      value: m.quantity.text,
      what: catalogue.benchmark(m.benchmark).name,
      of: [m.model && facts.model(m.model).name, m.method].filter(Boolean).join(" with "),
      under: [
        ...describeSettings(m.settings),
        ...(against ? [`against ${against}${baseline.quantity ? ` ${baseline.quantity.text}` : ""}`] : []),
      ].join(", "),
      sourceId: m.sourceId,
    });
  }
  // One size comes first; further ones fill the space that results leave.
  return [...sizes.slice(0, Math.max(1, count - results.length)), ...results].slice(0, count);
}
