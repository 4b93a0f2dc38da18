/** A paper's own results, grouped by benchmark or measure. */
import { groupBy, type Catalogue, type Paper } from "../catalogue/catalogue.ts";
import { differenceFrom } from "../facts/difference.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import type { Baseline, Measurement } from "../facts/measurement.ts";
import { describeSettings, settingsKey } from "../facts/settings.ts";
import { modelLink, type ModelLink } from "./model-link.ts";

export interface ResultGroup {
  benchmark: { id: string; name: string };
  lowerIsBetter: boolean;
  results: readonly ResultRow[];
}

export interface ResultRow {
  model?: ModelLink | undefined;
  method?: string | undefined;
  value: string;
  note: Footnote;
  baselines: readonly BaselineEntry[];
  /** In words; "" where the paper reports none. */
  settings: string;
  remark?: string | undefined;
}

export interface BaselineEntry {
  model?: ModelLink | undefined;
  /** Of what is no model. */
  name?: string | undefined;
  value?: string | undefined;
  /** Where its source is not the result's own. */
  note?: Footnote | undefined;
  /** `+3.1` in the benchmark's unit. */
  difference?: string | undefined;
  /** Its settings in words, where they differ from the result's. */
  otherSettings?: string | undefined;
}

/** In the order in which the paper's file lists them. */
export function resultGroups(paper: Paper, catalogue: Catalogue, facts: Facts, notes: Footnotes): ResultGroup[] {
  const own = facts.measurementsOfPaper(paper.id).filter(({ role }) => role === "own");
  return [...groupBy(own, (measurement) => [measurement.benchmark])].map(([id, results]) => {
    const { name, better } = catalogue.benchmark(id);
    return {
      benchmark: { id, name },
      lowerIsBetter: better === "lower",
      results: results.map((result) => ({
        model: result.model === undefined ? undefined : modelLink(result.model, facts),
        method: result.method,
        value: result.quantity.text,
        note: notes.for(paper, result.sourceId),
        baselines: result.baselines.map((baseline) => baselineEntry(baseline, result, paper, facts, notes)),
        settings: describeSettings(result.settings).join(", "),
        remark: result.note,
      })),
    };
  });
}

function baselineEntry(
  baseline: Baseline,
  result: Measurement,
  paper: Paper,
  facts: Facts,
  notes: Footnotes,
): BaselineEntry {
  const { model, name, quantity, settings, sourceId } = baseline;
  return {
    model: model === undefined ? undefined : modelLink(model, facts),
    name,
    value: quantity?.text,
    note: quantity !== undefined && sourceId !== result.sourceId ? notes.for(paper, sourceId) : undefined,
    difference: differenceFrom(result, baseline),
    otherSettings:
      settingsKey(settings) === settingsKey(result.settings) ? undefined : describeSettings(settings).join(", "),
  };
}
