/**
 * Score against parameters for one set of settings, with the frontier. It accepts only a comparable group, so that
 * different settings never share an axis.
 */
import type { Benchmark } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import type { ComparableGroup } from "../facts/comparability.ts";
import type { Facts } from "../facts/facts.ts";
import { frontier, picturedMembers, sizedMembers, type Sized } from "../facts/frontier.ts";
import { layoutScatter } from "../facts/plots/scatter.ts";
import { formatNumber } from "../schema/quantity.ts";
import { LEAST_POINTS, type ScatterPlot } from "./scatter-plot.ts";

export interface ScoreChartView {
  /** Unique on the page. */
  id: string;
  better: Benchmark["better"];
  /** Results with an exact number and a known total size: the chart may omit some. */
  sized: number;
  /** By total and, where some model's differ, by active parameters; none of fewer points than are drawn. */
  panels: readonly ScorePanel[];
}

export interface ScorePanel {
  kind: "total" | "active";
  plot: ScatterPlot;
}

/** @param id unique on the page */
export function scoreChart(benchmark: Benchmark, group: ComparableGroup, id: string, facts: Facts): ScoreChartView {
  const total = sizedMembers(group, (model) => facts.sizeOf("total", model));
  const active = sizedMembers(group, (model) => facts.sizeOf("active", model));
  const totalSizes = new Map(total.map(({ measurement, size }) => [measurement.id, size]));
  const differs = active.some(({ measurement, size }) => totalSizes.get(measurement.id) !== size);
  return {
    id,
    better: benchmark.better,
    sized: total.length,
    panels: [
      ...(total.length >= LEAST_POINTS ? [panelOf(total, "total", benchmark, facts)] : []),
      ...(differs && active.length >= LEAST_POINTS ? [panelOf(active, "active", benchmark, facts)] : []),
    ],
  };
}

function panelOf(all: readonly Sized[], kind: ScorePanel["kind"], benchmark: Benchmark, facts: Facts): ScorePanel {
  const { name, unit, better } = benchmark;
  const members = picturedMembers(all, better, limits.plotted);
  const points = members.map(({ measurement, size }) => {
    const label = facts.model(measurement.model ?? "").name;
    return {
      x: size,
      y: measurement.quantity.value,
      label,
      hollow: measurement.role === "baseline",
      title: `${label}: ${measurement.quantity.text} at ${formatNumber(size)} ${kind} parameters`,
    };
  });
  const layout = layoutScatter(points, {
    x: { kind: "log", format: (value) => formatNumber(value) },
    y: { kind: "linear", format: (value) => formatNumber(value, 4) },
  });
  const line = frontier(members, better).map(({ size, measurement }) => layout.place(size, measurement.quantity.value));
  const plot: ScatterPlot = {
    layout,
    xName: `${kind} parameters (log)`,
    yName: `${name}, ${unit}`,
    alternative: `${name} against ${kind} parameters: ${points.map(({ title }) => title).join("; ")}.`,
    lines: line.length > 1 ? [{ kind: "frontier", path: `M${line.map(({ cx, cy }) => `${cx} ${cy}`).join("L")}` }] : [],
  };
  return { kind, plot };
}
