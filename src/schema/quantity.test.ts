import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../tests/any-text.ts";
import { formatNumber, parseQuantity } from "./quantity.ts";

describe("parseQuantity", () => {
  it.each([
    ["3.8B", "parameters", 3_800_000_000, "parameters", "exact"],
    ["3.3T tokens", "tokens", 3_300_000_000_000, "tokens", "exact"],
    ["128K", "tokens", 128_000, "tokens", "exact"],
    ["24.4 token/s", "token/s", 24.4, "token/s", "exact"],
    ["0.1 bits per weight", "bits per weight", 0.1, "bits per weight", "exact"],
    ["2,442,057,984", "parameters", 2_442_057_984, "parameters", "exact"],
    ["up to 5×", "×", 5, "×", "up to"],
    ["~1.8 GB", "GB", 1.8, "GB", "about"],
    ["over 80%", "%", 80, "%", "over"],
    ["-1.6%", "%", -1.6, "%", "exact"],
    ["4-bit", "", 4, "bits", "exact"],
    ["534,700 USD", "USD", 534_700, "USD", "exact"],
    ["0.910", "", 0.91, "", "exact"],
  ] as const)("reads %s", (text, fallback, value, unit, bound) => {
    expect(parseQuantity(text, fallback)).toMatchObject({ value, unit, bound });
  });

  it("keeps a number as printed, with its last zero", () => {
    expect(parseQuantity("50.00%")?.text).toBe("50.00%");
    expect(parseQuantity("5x")?.text).toBe("5×");
  });

  it("reads both ends of a range", () => {
    expect(parseQuantity("2.6–3.8×")).toMatchObject({ value: 2.6, high: 3.8, bound: "range" });
    expect(parseQuantity("2–4B", "parameters")).toMatchObject({ value: 2e9, high: 4e9 });
  });

  it.each(["", "abc", "12 kangaroos", "3.8.1B", "5 × 3", "24–12×", "1,2", "B", "NaN", "1e9"])("refuses %j", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it("reads every plain number exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom("", "K", "M", "B", "T"),
        (digits, letter) => {
          const factor = { "": 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[letter] ?? 1;
          expect(parseQuantity(`${digits}${letter}`, "tokens")?.value).toBe(digits * factor);
        },
      ),
    );
  });

  it("never throws, and gives finite numbers only", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (text) => {
        const quantity = parseQuantity(text);
        if (quantity) expect(Number.isFinite(quantity.value)).toBe(true);
      }),
    );
  });

  it("reads its own printed form as the same number", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "about ", "up to ", "~", "≥ "),
        fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(2)),
        fc.constantFrom("%", " token/s", "×", " GB", "B"),
        (prefix, digits, unit) => {
          const first = parseQuantity(`${prefix}${digits}${unit}`);
          expect(first).not.toBeNull();
          expect(parseQuantity(first?.text ?? "")).toEqual(first);
        },
      ),
    );
  });
});

describe("formatNumber", () => {
  it.each([
    [3_800_000_000, "3.8B"],
    [0.0712, "0.0712"],
    [192, "192"],
    [20_480, "20.5K"],
    [1234, "1,230"],
    [0, "0"],
  ])("prints %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
