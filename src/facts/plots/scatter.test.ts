import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutGraph } from "./graph.ts";
import { FONT_SIZE, layoutScatter } from "./scatter.ts";

const axes = {
  x: { kind: "log", format: String },
  y: { kind: "linear", format: String },
} as const;

describe("layoutScatter", () => {
  it("places every point inside, larger numbers further right and higher", () => {
    const layout = layoutScatter(
      [
        { x: 1e9, y: 40, label: "small" },
        { x: 8e9, y: 60, label: "large" },
      ],
      axes,
    );
    const [small, large] = layout.points;
    expect(small && large && small.cx < large.cx && small.cy > large.cy).toBe(true);
    expect(layout.xTicks.length).toBeGreaterThan(1);
  });

  it("never lets a label cover a point or another label, or leave the plot", () => {
    const points = fc.array(
      fc.record({
        // Like printed numbers: a few digits.
        x: fc.integer({ min: 1, max: 9999 }).map((n) => n * 1e8),
        y: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
        label: fc.string({ minLength: 1, maxLength: 24 }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const { points: placed, plot, width, height } = layoutScatter(all, axes);
        const boxes = placed.flatMap(({ point, label }, i) => {
          if (!label) return [];
          const length = point.label.length * FONT_SIZE * 0.56;
          const left =
            label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - length : label.x - length / 2;
          return [{ i, left, right: left + length, top: label.y - FONT_SIZE, bottom: label.y + 3 }];
        });
        for (const { cx, cy } of placed) {
          expect(cx).toBeGreaterThanOrEqual(plot.left);
          expect(cx).toBeLessThanOrEqual(plot.right);
          expect(cy).toBeGreaterThanOrEqual(0);
          expect(cy).toBeLessThanOrEqual(height);
        }
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width + 0.1);
          for (const other of boxes) {
            if (other.i === box.i) continue;
            const covers =
              box.left < other.right - 0.2 &&
              other.left < box.right - 0.2 &&
              box.top < other.bottom - 0.2 &&
              other.top < box.bottom - 0.2;
            expect(covers).toBe(false);
          }
        }
      }),
    );
  });

  it("refuses an empty plot", () => {
    expect(() => layoutScatter([], axes)).toThrow("a plot needs a point");
  });
});

it("lays out a graph with the older end to the left", () => {
  const layout = layoutGraph(
    [
      { key: "a", name: "Phi-2" },
      { key: "b", name: "phi-3-mini" },
    ],
    [{ from: "a", to: "b", label: "follows" }],
  );
  const [a, b] = layout.nodes;
  expect(a && b && a.x < b.x).toBe(true);
  expect(layout.edges[0]?.path).toMatch(/^M/);
});
