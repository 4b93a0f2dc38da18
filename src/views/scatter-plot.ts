import type { PlotPoint, ScatterLayout } from "../facts/plots/scatter.ts";

/** A scatter plot, laid out: filled or hollow circles, and lines under them. */
export interface ScatterPlot {
  layout: Omit<ScatterLayout<PlotPoint & { hollow?: boolean; title: string }>, "place">;
  xName: string;
  yName: string;
  /** The chart in words. */
  alternative: string;
  /** Lines drawn under the marks, in the plot's own coordinates. */
  lines: readonly PlotLine[];
}

export interface PlotLine {
  /** As an SVG path. */
  path: string;
  kind: "frontier" | "guide";
  label?: { text: string; x: number; y: number; anchor: "start" | "end" };
}

/** Fewer points are not drawn: they show no relation. */
export const LEAST_POINTS = 3;
