/** A family's models over time: date of the paper's first version against total parameters. */
import type { Paper } from "../catalogue/catalogue.ts";
import { layoutScatter } from "../facts/plots/scatter.ts";
import { disclosedValue } from "../facts/size.ts";
import { formatDay, toDate } from "../lib/dates.ts";
import { formatNumber } from "../schema/quantity.ts";
import { LEAST_POINTS, type ScatterPlot } from "./scatter-plot.ts";

/** @returns nothing where too few models have a known size */
export function timeline(name: string, papers: readonly Paper[]): ScatterPlot | undefined {
  const points = papers.flatMap((paper) =>
    paper.models.flatMap((model) => {
      const parameters = disclosedValue(model.parameters) ?? disclosedValue(model.nonEmbedding);
      if (!parameters || (parameters.bound !== "exact" && parameters.bound !== "about")) return [];
      return [
        {
          x: toDate(paper.published).getTime(),
          y: parameters.value,
          label: model.name,
          title: `${model.name}: ${parameters.text} parameters, ${formatDay(paper.published)}`,
        },
      ];
    }),
  );
  if (points.length < LEAST_POINTS) return undefined;
  return {
    layout: layoutScatter(points, {
      x: { kind: "time", format: formatMonth },
      y: { kind: "log", format: (value) => formatNumber(value) },
      width: 580,
      height: 320,
    }),
    xName: "first version of the paper",
    yName: "total parameters (log)",
    alternative: `${name} over time: ${points.map(({ title }) => title).join("; ")}.`,
    lines: [],
  };
}

/** `Apr 2024` */
function formatMonth(time: number): string {
  return new Date(time).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
}
