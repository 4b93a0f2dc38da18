import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "../schema/quantity.ts";
import { groupComparable } from "./comparability.ts";
import { bestPerBand, frontier, sizedMembers, type Sized } from "./frontier.ts";
import type { Measurement } from "./measurement.ts";
import { sizeBand } from "./size.ts";

const measurement = (id: string, value: string, model = id): Measurement => {
  const quantity = parseQuantity(value, "%");
  if (!quantity) throw new Error(value);
  return {
    id,
    paperId: "p",
    model,
    benchmark: "b",
    quantity,
    sourceId: "s",
    source: { where: "table 1", version: 1, secondHand: false },
    baselines: [],
    role: "own",
  };
};
const sized = (id: string, size: number, value: number): Sized => ({ size, measurement: measurement(id, `${value}%`) });

describe("size bands", () => {
  it.each([
    [0.5e9, "under 1B"],
    [1e9, "1–3B"],
    [3e9, "1–3B"],
    [3.1e9, "3–8B"],
    [8e9, "3–8B"],
    [8.03e9, "above 8B"],
  ])("%d is %s", (size, band) => {
    expect(sizeBand(size)).toBe(band);
  });

  it("finds the best of each band, in the benchmark's direction", () => {
    const members = [sized("a", 0.5e9, 40), sized("b", 2e9, 50), sized("c", 2.5e9, 45), sized("d", 70e9, 80)];
    expect(bestPerBand(members, "higher").map(({ band, best }) => [band, best.measurement.id])).toEqual([
      ["under 1B", "a"],
      ["1–3B", "b"],
      ["above 8B", "d"],
    ]);
    expect(bestPerBand(members, "lower").map(({ best }) => best.measurement.id)).toEqual(["a", "c", "d"]);
  });
});

describe("frontier", () => {
  it("contains the members that nothing of their size or smaller beats", () => {
    const line = frontier(
      [sized("a", 1e9, 40), sized("b", 2e9, 35), sized("c", 3e9, 50), sized("d", 3e9, 60)],
      "higher",
    );
    expect(line.map(({ measurement: m }) => m.id)).toEqual(["a", "d"]);
  });

  it("is not dominated and dominates everything else", () => {
    const any = fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 50 }), value: fc.integer({ min: 0, max: 100 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(any, fc.constantFrom("higher" as const, "lower" as const), (raw, better) => {
        const members = raw.map(({ size, value }, i) => sized(`m${i}`, size * 1e8, value));
        const line = frontier(members, better);
        const good = (a: Sized, b: Sized) =>
          better === "higher"
            ? a.measurement.quantity.value - b.measurement.quantity.value
            : b.measurement.quantity.value - a.measurement.quantity.value;
        for (const on of line) expect(members.some((m) => m.size <= on.size && good(m, on) > 0)).toBe(false);
        for (const member of members)
          expect(line.some((on) => on.size <= member.size && good(on, member) >= 0)).toBe(true);
      }),
    );
  });

  it("excludes numbers that are not exact and models without a size", () => {
    const [group] = groupComparable("b", { settings: [], better: "higher" }, [
      measurement("exact", "50%"),
      measurement("about", "about 60%"),
      measurement("sizeless", "70%"),
    ]);
    if (!group) throw new Error("no group");
    const sizes = new Map([
      ["exact", 1e9],
      ["about", 1e9],
    ]);
    expect(sizedMembers(group, (id) => sizes.get(id)).map(({ measurement: m }) => m.id)).toEqual(["exact"]);
  });
});
