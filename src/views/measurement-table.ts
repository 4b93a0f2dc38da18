/** Every number of one model, by benchmark, each with the paper that reports it and its settings. */
import { groupBy, type Benchmark, type Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnotes } from "../facts/footnotes.ts";
import type { Measurement } from "../facts/measurement.ts";
import { reportCells, type ReportCells } from "./reports.ts";

export interface MeasurementRow {
  benchmark: Pick<Benchmark, "id" | "name">;
  /** Equal exactly for comparable rows of two models' pages. */
  comparisonKey: string;
  method: string | undefined;
  note: string | undefined;
  cells: ReportCells;
}

/**
 * Rows by the benchmark's name, those of one benchmark in the measurements' order.
 * @param notes numbers the sources in the rows' order
 */
export function measurementTable(
  measurements: readonly Measurement[],
  notes: Footnotes,
  catalogue: Catalogue,
  facts: Facts,
): MeasurementRow[] {
  return [...groupBy(measurements, ({ benchmark }) => [benchmark])]
    .map(([id, group]) => ({ benchmark: catalogue.benchmark(id), group }))
    .sort((a, b) => a.benchmark.name.localeCompare(b.benchmark.name, "en"))
    .flatMap(({ benchmark, group }) =>
      group.map((measurement) => ({
        benchmark,
        comparisonKey: `${benchmark.id} ${facts.comparisonKeyOf(measurement)}`,
        method: measurement.method,
        note: measurement.note,
        cells: reportCells(measurement, notes, catalogue, facts),
      })),
    );
}
