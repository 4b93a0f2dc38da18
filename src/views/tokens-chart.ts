/**
 * Training tokens against parameters of models that disclose both, the newest if there are too many for a chart, with
 * the two ratios that papers discuss.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import type { Facts, OwnModel } from "../facts/facts.ts";
import { layoutScatter } from "../facts/plots/scatter.ts";
import { disclosedValue } from "../facts/size.ts";
import { formatNumber, type Quantity } from "../schema/quantity.ts";
import { LEAST_POINTS, type PlotLine, type ScatterPlot } from "./scatter-plot.ts";

/** Tokens per parameter; both are in MiniCPM's notes on its scaling experiments. */
const GUIDES = [
  { ratio: 20, name: "20 : 1 (Chinchilla)" },
  { ratio: 192, name: "192 : 1 (MiniCPM)" },
];

export interface TokensChartView {
  /** Absent where too few models disclose both numbers. */
  plot: ScatterPlot | undefined;
  /** The models of the chart, smallest first. */
  rows: readonly { id: string; name: string; parameters: string; tokens: string; tokensPerParameter: string }[];
  /** Models that disclose both numbers, drawn or not. */
  total: number;
  /** The paper that reports both guides, if the catalogue has it. */
  guidesFrom: { id: string } | undefined;
}

interface Trained {
  id: string;
  name: string;
  parameters: Quantity;
  tokens: Quantity;
  published: string;
}

export function tokensChart(catalogue: Catalogue, facts: Facts): TokensChartView {
  const all = facts.ownModels.flatMap(trained);
  const drawn = all
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id))
    .slice(0, limits.plotted)
    .sort((a, b) => a.parameters.value - b.parameters.value || a.id.localeCompare(b.id));
  return {
    plot: drawn.length < LEAST_POINTS ? undefined : plotOf(drawn),
    rows: drawn.map(({ id, name, parameters, tokens }) => ({
      id,
      name,
      parameters: parameters.text,
      tokens: tokens.text,
      tokensPerParameter: formatNumber(tokens.value / parameters.value),
    })),
    total: all.length,
    guidesFrom: catalogue.papers.find(({ id }) => id === "minicpm"),
  };
}

/** A model whose parameters and tokens are each one number. */
function trained({ id, model, paper }: OwnModel): Trained[] {
  const parameters = disclosedValue(model.parameters) ?? disclosedValue(model.nonEmbedding);
  const tokens = disclosedValue(model.tokens);
  const numbers = [parameters, tokens].every((q) => q?.bound === "exact" || q?.bound === "about");
  return parameters && tokens && numbers
    ? [{ id, name: model.name, parameters, tokens, published: paper.published }]
    : [];
}

function plotOf(models: readonly Trained[]): ScatterPlot {
  const points = models.map(({ name, parameters, tokens }) => ({
    x: parameters.value,
    y: tokens.value,
    label: name,
    title: `${name}: ${tokens.text} on ${parameters.text} parameters`,
  }));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  // The lower guide belongs in the chart even where every model lies above it.
  const [bottom, top] = [Math.min(...ys, low * 20), Math.max(...ys)];
  const layout = layoutScatter(points, {
    x: { kind: "log", format: (value) => formatNumber(value) },
    y: { kind: "log", format: (value) => formatNumber(value), domain: [bottom, top] },
    width: 640,
    height: 440,
  });
  const lines = GUIDES.flatMap(({ ratio, name }): PlotLine[] => {
    const from = Math.max(low, bottom / ratio);
    const to = Math.min(high, top / ratio);
    if (from >= to) return [];
    const a = layout.place(from, from * ratio);
    const b = layout.place(to, to * ratio);
    const label = { text: name, x: b.cx - 6, y: b.cy + 4, anchor: "end" as const };
    return [{ kind: "guide", path: `M${a.cx} ${a.cy}L${b.cx} ${b.cy}`, label }];
  });
  return {
    layout,
    xName: "total parameters (log)",
    yName: "training tokens (log)",
    alternative: `Training tokens against total parameters: ${points.map(({ title }) => title).join("; ")}.`,
    lines,
  };
}
