import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "../schema/quantity.ts";
import type { Settings } from "../schema/paper.ts";
import { assertComparable, comparisonKey, groupComparable, NotComparable } from "./comparability.ts";
import type { Measurement } from "./measurement.ts";

const rules = { settings: ["shots", "harness"], better: "higher" } as const;

let counter = 0;
function measurement(value: string, more: Partial<Measurement> = {}): Measurement {
  const quantity = parseQuantity(value, "%");
  if (!quantity) throw new Error(value);
  counter += 1;
  return {
    id: `m${String(counter).padStart(3, "0")}`,
    paperId: "p",
    model: "x",
    benchmark: "mmlu",
    quantity,
    sourceId: "table",
    source: { where: "table 1", version: 1, secondHand: false },
    baselines: [],
    role: "own",
    ...more,
  };
}
const reported: Settings = { shots: 5, harness: "LM Evaluation Harness" };

describe("groupComparable", () => {
  it("groups results of several papers if all required settings are reported and equal", () => {
    const groups = groupComparable("mmlu", rules, [
      measurement("60%", { settings: reported, paperId: "a" }),
      measurement("70%", { settings: { harness: "lm evaluation harness", shots: 5 }, paperId: "b" }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.missingSettings).toEqual([]);
    expect(groups[0]?.members.map((m) => m.quantity.text)).toEqual(["70%", "60%"]);
  });

  it("separates different settings", () => {
    const groups = groupComparable("mmlu", rules, [
      measurement("60%", { settings: reported }),
      measurement("70%", { settings: { ...reported, shots: 0 } }),
      measurement("80%", { settings: { ...reported, chainOfThought: true } }),
    ]);
    expect(groups.map((group) => group.members.length)).toEqual([1, 1, 1]);
  });

  it("keeps results with missing settings within their source, and names what is missing", () => {
    const groups = groupComparable("mmlu", rules, [
      measurement("60%", { settings: { shots: 5 } }),
      measurement("65%", { settings: { shots: 5 } }),
      measurement("70%", { settings: { shots: 5 }, sourceId: "other" }),
      measurement("75%", { settings: { shots: 5 }, paperId: "q" }),
      measurement("80%", { settings: reported }),
    ]);
    expect(groups.map((group) => group.members.length)).toEqual([2, 1, 1, 1]);
    expect(groups[0]?.missingSettings).toEqual(["harness"]);
    expect(groups[0]?.paperId).toBe("p");
  });

  it("puts the best first, by the benchmark's own direction", () => {
    const [group] = groupComparable("mmlu", { ...rules, better: "lower" }, [
      measurement("6%", { settings: reported }),
      measurement("4%", { settings: reported }),
    ]);
    expect(group?.members.map((m) => m.quantity.value)).toEqual([4, 6]);
  });

  it("requires the same baseline if the benchmark is a ratio", () => {
    const ratio = { settings: ["baseline"], better: "higher" } as const;
    const against = (name: string) => ({ baselines: [{ name, sourceId: "table" }] });
    const groups = groupComparable("mmlu", ratio, [
      measurement("2×", against("FP16")),
      measurement("3×", against("FP16")),
      measurement("9×", against("a slow baseline")),
    ]);
    expect(groups.map((group) => group.members.length)).toEqual([2, 1]);
  });

  it("refuses results of another benchmark", () => {
    expect(() => groupComparable("gsm8k", rules, [measurement("60%")])).toThrow("is a result of mmlu, not of gsm8k");
  });
});

describe("refuses to compare what is not comparable", () => {
  it("different settings", () => {
    const pair = [
      measurement("60%", { settings: reported }),
      measurement("70%", { settings: { ...reported, shots: 0 } }),
    ];
    expect(() => assertComparable(pair, rules)).toThrow(NotComparable);
    expect(() => assertComparable(pair, rules)).toThrow("have different settings");
  });

  it("unknown settings of two sources", () => {
    const pair = [measurement("60%"), measurement("70%", { paperId: "q" })];
    expect(() => assertComparable(pair, rules)).toThrow("do not report: number of examples, harness");
  });

  it("reported and missing settings", () => {
    expect(() => assertComparable([measurement("60%", { settings: reported }), measurement("70%")], rules)).toThrow(
      NotComparable,
    );
  });

  const settings = fc.record(
    {
      shots: fc.integer({ min: 0, max: 3 }),
      harness: fc.constantFrom("a", "b"),
      chainOfThought: fc.boolean(),
      subset: fc.constantFrom("x", "y"),
    },
    { requiredKeys: [] },
  );
  const measurements = fc.array(
    fc
      .record({
        settings,
        paperId: fc.constantFrom("p", "q"),
        sourceId: fc.constantFrom("s", "t"),
        value: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ value, ...rest }) => measurement(`${value}%`, rest)),
    { maxLength: 20 },
  );

  it("for any mix: every group is comparable, no result is lost, and no two groups could be merged", () => {
    fc.assert(
      fc.property(measurements, (all) => {
        const groups = groupComparable("mmlu", rules, all);
        for (const group of groups) {
          expect(() => assertComparable(group.members, rules)).not.toThrow();
          if (group.missingSettings.length > 0)
            expect(new Set(group.members.map((m) => `${m.paperId}/${m.sourceId}`)).size).toBe(1);
        }
        expect(groups.flatMap((group) => group.members.map((m) => m.id)).sort()).toEqual(all.map((m) => m.id).sort());
        const heads = groups.flatMap((group) => group.members.slice(0, 1));
        heads.forEach((a, i) =>
          heads.slice(i + 1).forEach((b) => expect(() => assertComparable([a, b], rules)).toThrow(NotComparable)),
        );
      }),
    );
  });

  it("whatever the order of a result's settings", () => {
    fc.assert(
      fc.property(settings, (some) => {
        const turned = Object.fromEntries(Object.entries(some).reverse()) as Settings;
        const a = comparisonKey(measurement("1%", { settings: some }), rules);
        expect(comparisonKey(measurement("1%", { settings: turned }), rules)).toBe(a);
      }),
    );
  });
});
