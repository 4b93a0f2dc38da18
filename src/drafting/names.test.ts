import { expect, it } from "vitest";
import { holdsName, holdsPhrase, nameParts } from "./names.ts";

it("splits names at capitals and digits", () => {
  expect(nameParts("MiniCPM-V 4.5")).toEqual(["mini", "cpm", "v", "4", "5"]);
  expect(nameParts("VMamba and Quamba2")).toEqual(["v", "mamba", "and", "quamba", "2"]);
});

it("finds a name in a compound, not in another word", () => {
  const holds = (text: string, name: string) => holdsName(nameParts(text), nameParts(name));
  expect(holds("MambaQuant: Quantizing", "Mamba")).toBe(true);
  expect(holds("VMamba: Visual State Space Model", "Mamba")).toBe(true);
  expect(holds("phi-1.5 technical report", "Phi")).toBe(true);
  expect(holds("MiniMax-Speech", "MiniMax")).toBe(true);
  expect(holds("Quamba: A Recipe", "Mamba")).toBe(false);
  expect(holds("Sophia and philosophy", "Phi")).toBe(false);
  expect(holds("Mini-Gemini", "MiniGPT")).toBe(false);
  expect(holds("anything", "")).toBe(false);
});

it("finds a phrase regardless of hyphens, case and plural", () => {
  expect(holdsPhrase("Selective State Space Model", "State-space models")).toBe(true);
  expect(holdsPhrase("a Mixture-of-Experts design", "Mixture of experts")).toBe(true);
  expect(holdsPhrase("contextual", "context")).toBe(false);
});
