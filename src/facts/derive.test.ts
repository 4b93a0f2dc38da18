import { describe, expect, it } from "vitest";
import { parseQuantity, type Unit } from "../schema/quantity.ts";
import { model as modelSchema } from "../schema/paper.ts";
import { compression, tokensPerParameter, weightMemory } from "./derive.ts";
import { differenceFrom } from "./difference.ts";
import type { Measurement } from "./measurement.ts";

const model = (fields: Record<string, unknown>) => modelSchema.parse({ id: "m", name: "M", ...fields });
const quantity = (text: string, unit: Unit) => {
  const parsed = parseQuantity(text, unit);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe("derived numbers", () => {
  it("divide tokens by total and by active parameters", () => {
    const moe = model({
      parameters: { value: "21B", source: "s" },
      active: { value: "3B", source: "s" },
      tokens: { value: "7.2T tokens", source: "s" },
    });
    expect(tokensPerParameter(moe).map(({ name, text, formula }) => [name, text, formula])).toEqual([
      ["Training tokens per parameter", "343", "7.2T tokens ÷ 21B parameters"],
      ["Training tokens per active parameter", "2,400", "7.2T tokens ÷ 3B active parameters"],
    ]);
  });

  it("are not derived from bounds, ranges or undisclosed values", () => {
    expect(
      tokensPerParameter(
        model({ parameters: { value: "over 3B", source: "s" }, tokens: { value: "1T", source: "s" } }),
      ),
    ).toEqual([]);
    expect(tokensPerParameter(model({ parameters: "not-disclosed", tokens: { value: "1T", source: "s" } }))).toEqual(
      [],
    );
  });

  it("carry a caution if an input is approximate", () => {
    const [derived] = tokensPerParameter(
      model({ parameters: { value: "3B", source: "s" }, tokens: { value: "about 1T", source: "s" } }),
    );
    expect(derived?.caution).toBe("From an approximate number.");
  });

  it("give the weights' memory at b bits", () => {
    expect(weightMemory(model({ parameters: { value: "3.8B", source: "s" } }), 4)[0]).toMatchObject({
      text: "1.9 GB",
      formula: "3.8B parameters × 4 bits ÷ 8",
    });
  });

  it("show what SlimMoE retains of Phi-3.5-MoE", () => {
    const parent = {
      name: "Phi-3.5-MoE",
      parameters: quantity("41.9B", "parameters"),
      active: quantity("6.6B", "parameters"),
      tokens: quantity("4.9T tokens", "tokens"),
    };
    const child = {
      name: "Phi-mini-MoE",
      parameters: quantity("7.6B", "parameters"),
      active: quantity("2.4B", "parameters"),
    };
    const edge = { tokens: { value: quantity("400B tokens", "tokens"), source: "abstract" } };
    expect(compression(parent, child, edge).map(({ text, formula }) => [text, formula])).toEqual([
      ["18.1%", "7.6B (Phi-mini-MoE) ÷ 41.9B (Phi-3.5-MoE)"],
      ["36.4%", "2.4B (Phi-mini-MoE) ÷ 6.6B (Phi-3.5-MoE)"],
      ["8.16%", "400B tokens ÷ 4.9T tokens (Phi-3.5-MoE)"],
    ]);
  });
});

describe("differenceFrom", () => {
  const result = (value: string): Measurement => ({
    id: "r",
    paperId: "p",
    benchmark: "b",
    quantity: quantity(value, "%"),
    settings: { shots: 5 },
    sourceId: "s",
    source: { where: "table 1", version: 1, secondHand: false },
    baselines: [],
    role: "own",
  });
  const baseline = (value: string, shots = 5) => ({
    name: "x",
    quantity: quantity(value, "%"),
    settings: { shots },
    sourceId: "s",
  });

  it("keeps the decimals of the finer number", () => {
    expect(differenceFrom(result("69.5%"), baseline("65.30%"))).toBe("+4.20");
    expect(differenceFrom(result("58.5%"), baseline("60%"))).toBe("−1.5");
    expect(differenceFrom(result("60%"), baseline("60%"))).toBe("±0");
  });

  it("is not computed across settings, from bounds, or without a number", () => {
    expect(differenceFrom(result("69%"), baseline("65%", 0))).toBeUndefined();
    expect(differenceFrom(result("69%"), baseline("over 65%"))).toBeUndefined();
    expect(differenceFrom(result("about 69%"), baseline("65%"))).toBeUndefined();
    expect(differenceFrom(result("69%"), { name: "x", sourceId: "s" })).toBeUndefined();
    expect(differenceFrom(result("69%"), { ...baseline("65%"), sourceId: "elsewhere" })).toBeUndefined();
  });
});
