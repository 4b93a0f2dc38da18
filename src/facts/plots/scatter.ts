/** Layout of a scatter plot: positions, ticks, and labels that do not overlap. */
import { extent } from "d3-array";
import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";

export interface PlotPoint {
  /** In the axis's unit; milliseconds for a time axis. */
  x: number;
  y: number;
  label: string;
}

export interface Axis {
  kind: "linear" | "log" | "time";
  format: (value: number) => string;
  /** Fixed ends of the axis, if they should not follow the points. */
  domain?: readonly [number, number];
}

export interface PlacedPoint<P extends PlotPoint> {
  point: P;
  cx: number;
  cy: number;
  /** Absent if there was no free space; the table still names the point. */
  label?: { x: number; y: number; anchor: "start" | "end" | "middle" };
}

export interface Tick {
  at: number;
  text: string;
}

export interface ScatterLayout<P extends PlotPoint> {
  width: number;
  height: number;
  /** Of all text, as its places are computed for it. */
  fontSize: number;
  plot: { left: number; right: number; top: number; bottom: number };
  points: PlacedPoint<P>[];
  xTicks: Tick[];
  yTicks: Tick[];
  /** Position of any value, for lines and guides. */
  place(x: number, y: number): { cx: number; cy: number };
}

export const FONT_SIZE = 13;
const CHARACTER = FONT_SIZE * 0.56;
const RADIUS = 5;

/** @throws without points: the caller states that in words instead of drawing empty axes */
export function layoutScatter<P extends PlotPoint>(
  points: readonly P[],
  { x, y, width = 540, height = 380 }: { x: Axis; y: Axis; width?: number; height?: number },
): ScatterLayout<P> {
  if (points.length === 0) throw new Error("a plot needs a point");
  const plot = { left: 52, right: width - 14, top: 14, bottom: height - 44 };
  const xScale = makeScale(
    x,
    points.map((p) => p.x),
    [plot.left + 12, plot.right - 12],
  );
  const yScale = makeScale(
    y,
    points.map((p) => p.y),
    [plot.bottom - 10, plot.top + 10],
  );
  const place = (px: number, py: number) => ({ cx: round(xScale.at(px)), cy: round(yScale.at(py)) });
  const placed = points.map((point) => ({ point, ...place(point.x, point.y) }));
  return {
    width,
    height,
    fontSize: FONT_SIZE,
    plot,
    points: placeLabels(placed, plot),
    xTicks: xScale.ticks.map((value) => ({ at: round(xScale.at(value)), text: x.format(value) })),
    yTicks: yScale.ticks.map((value) => ({ at: round(yScale.at(value)), text: y.format(value) })),
    place,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

function makeScale(axis: Axis, values: number[], range: [number, number]) {
  const [low = 0, high = 1] = axis.domain ?? (extent(values) as [number, number]);
  if (axis.kind === "time") {
    const month = 30 * 86_400_000;
    const scale = scaleUtc([new Date(low - month), new Date(high + month)], range);
    return { at: (value: number) => scale(new Date(value)), ticks: scale.ticks(5).map((date) => date.getTime()) };
  }
  if (axis.kind === "log") {
    const scale = scaleLog([low / 1.25, high * 1.25], range);
    return { at: (value: number) => scale(value), ticks: logTicks(low / 1.25, high * 1.25) };
  }
  const pad = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.06;
  const scale = scaleLinear([low - pad, high + pad], range);
  return { at: (value: number) => scale(value), ticks: scale.ticks(5) };
}

/** 1, 2 and 5 of each power of ten, or fewer if those would be too dense. */
function logTicks(low: number, high: number): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => 10 ** (Math.floor(Math.log10(low)) + i),
  );
  const steps = Math.log10(high / low) > 2.2 ? [1] : Math.log10(high / low) > 1.3 ? [1, 3] : [1, 2, 5];
  return powers.flatMap((power) => steps.map((step) => step * power)).filter((tick) => tick >= low && tick <= high);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Places each label right of, left of, above or below its point, where it covers nothing; in the points' order. */
function placeLabels<P extends PlotPoint>(placed: { point: P; cx: number; cy: number }[], plot: Box): PlacedPoint<P>[] {
  const taken: Box[] = placed.map(({ cx, cy }) => ({
    left: cx - RADIUS,
    right: cx + RADIUS,
    top: cy - RADIUS,
    bottom: cy + RADIUS,
  }));
  return placed.map((entry, index) => {
    const { cx, cy, point } = entry;
    const length = point.label.length * CHARACTER;
    const options = [
      { x: cx + 9, y: cy + 4.5, anchor: "start" as const },
      { x: cx - 9, y: cy + 4.5, anchor: "end" as const },
      { x: cx, y: cy - 10, anchor: "middle" as const },
      { x: cx, y: cy + 19, anchor: "middle" as const },
      { x: cx + 7, y: cy - 8, anchor: "start" as const },
      { x: cx - 7, y: cy - 8, anchor: "end" as const },
      { x: cx + 7, y: cy + 17, anchor: "start" as const },
      { x: cx - 7, y: cy + 17, anchor: "end" as const },
    ];
    for (const option of options) {
      const left =
        option.anchor === "start" ? option.x : option.anchor === "end" ? option.x - length : option.x - length / 2;
      const box = { left, right: left + length, top: option.y - FONT_SIZE, bottom: option.y + 3 };
      const inside =
        box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
      if (inside && taken.every((other, i) => i === index || !overlaps(box, other))) {
        taken.push(box);
        return { ...entry, label: { x: round(option.x), y: round(option.y), anchor: option.anchor } };
      }
    }
    return entry;
  });
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
