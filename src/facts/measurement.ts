/** Results as single measurements: one model or method, one benchmark, one number, one source. */
import { parseQuantity, type Quantity } from "../schema/quantity.ts";
import type { PaperFields, Settings, Source } from "../schema/paper.ts";
import { benchmarkUnit } from "../schema/benchmark.ts";
import type { BenchmarkFields } from "../schema/taxonomy.ts";
import { settingsKey } from "./settings.ts";

export interface Baseline {
  /** Id of a catalogue or outside model, if it is one. */
  model?: string;
  /** Name, if it is not a catalogued model. */
  name?: string;
  quantity?: Quantity;
  settings?: Settings;
  sourceId: string;
}

export interface Measurement {
  /** Unique and stable: `phi-3#2`, and `phi-3#2.1` for the second baseline of that result. */
  id: string;
  /** The paper that reports it. */
  paperId: string;
  model?: string;
  method?: string;
  benchmark: string;
  quantity: Quantity;
  settings?: Settings;
  sourceId: string;
  source: Source;
  note?: string;
  baselines: readonly Baseline[];
  /** "own": the paper's result; "baseline": a number listed for comparison. */
  role: "own" | "baseline";
}

type PaperFacts = Pick<PaperFields, "results" | "sources"> & { id: string };

/**
 * All measurements of a paper: its results, and each baseline that is a known model with its own number. A baseline
 * listed under several results is one measurement.
 * @throws if a number or source is invalid, which the lint refuses
 */
export function measurementsOf(
  paper: PaperFacts,
  benchmarkOf: (id: string) => Pick<BenchmarkFields, "unit">,
): Measurement[] {
  const seen = new Set<string>();
  const measurements: Measurement[] = [];
  paper.results.forEach((result, index) => {
    const unit = benchmarkUnit(benchmarkOf(result.benchmark));
    const read = (text: string): Quantity => {
      const quantity = parseQuantity(text, unit);
      if (!quantity) throw new Error(`${paper.id}: "${text}" is no number`);
      return quantity;
    };
    const sourceOf = (id: string): Source => {
      const source = paper.sources[id];
      if (!source) throw new Error(`${paper.id}: no source "${id}"`);
      return source;
    };
    const baselines = (result.against ?? []).map((baseline): Baseline => {
      const { model, name, value } = baseline;
      const settings = mergeSettings(result.settings, baseline.settings);
      return {
        ...(model === undefined ? {} : { model }),
        ...(name === undefined ? {} : { name }),
        ...(value === undefined ? {} : { quantity: read(value) }),
        ...(settings === undefined ? {} : { settings }),
        sourceId: baseline.source ?? result.source,
      };
    });
    measurements.push({
      id: `${paper.id}#${index}`,
      paperId: paper.id,
      ...(result.model === undefined ? {} : { model: result.model }),
      ...(result.method === undefined ? {} : { method: result.method }),
      benchmark: result.benchmark,
      quantity: read(result.value),
      ...(result.settings === undefined ? {} : { settings: result.settings }),
      sourceId: result.source,
      source: sourceOf(result.source),
      ...(result.note === undefined ? {} : { note: result.note }),
      baselines,
      role: "own",
    });
    baselines.forEach((baseline, position) => {
      if (baseline.model === undefined || baseline.quantity === undefined) return;
      const key = [baseline.model, result.benchmark, baseline.quantity.text, settingsKey(baseline.settings)].join("|");
      if (seen.has(key)) return;
      seen.add(key);
      measurements.push({
        id: `${paper.id}#${index}.${position}`,
        paperId: paper.id,
        model: baseline.model,
        benchmark: result.benchmark,
        quantity: baseline.quantity,
        ...(baseline.settings === undefined ? {} : { settings: baseline.settings }),
        sourceId: baseline.sourceId,
        source: sourceOf(baseline.sourceId),
        baselines: [],
        role: "baseline",
      });
    });
  });
  return measurements;
}

/** A baseline has its result's settings unless it states its own. */
function mergeSettings(base: Settings | undefined, own: Settings | undefined): Settings | undefined {
  return base === undefined && own === undefined ? undefined : { ...base, ...own };
}
