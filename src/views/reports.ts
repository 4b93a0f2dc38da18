/** Results side by side: model or method, the paper that reports it, and the settings. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import type { Measurement } from "../facts/measurement.ts";
import { describeSettings } from "../facts/settings.ts";
import { resultName, type ResultName } from "./result-name.ts";

/** The cells of a number: its value, the paper that reports it, and the settings. */
export interface ReportCells {
  /** As printed. */
  value: string;
  note: Footnote;
  paper: Pick<Paper, "id" | "short">;
  /** Whether the paper introduces the model, or lists its number as a baseline. */
  reportedAs: "own" | "baseline" | undefined;
  /** In words; empty where none is reported. */
  settings: readonly string[];
}

export interface ReportRow {
  name: ResultName;
  cells: ReportCells;
}

/** @param notes numbers the measurement's source, if it is not numbered yet */
export function reportCells(
  measurement: Measurement,
  notes: Footnotes,
  catalogue: Catalogue,
  facts: Facts,
): ReportCells {
  const { model, quantity, role, settings, sourceId } = measurement;
  const paper = catalogue.paper(measurement.paperId);
  const own = model !== undefined && facts.model(model).own?.paper.id === paper.id;
  return {
    value: quantity.text,
    note: notes.for(paper, sourceId),
    paper,
    reportedAs: own ? "own" : role === "baseline" ? "baseline" : undefined,
    settings: describeSettings(settings),
  };
}

/** The measurements in their order; their sources are numbered in it. */
export function reportRows(
  measurements: readonly Measurement[],
  notes: Footnotes,
  catalogue: Catalogue,
  facts: Facts,
): ReportRow[] {
  return measurements.map((measurement) => ({
    name: resultName(measurement, facts),
    cells: reportCells(measurement, notes, catalogue, facts),
  }));
}
