import { expect, it } from "vitest";
import type { NameEntry } from "../search/names.ts";
import { findComparable, suggestComparable } from "./compare-names.ts";

const NAMES: readonly NameEntry[] = [
  ["phi3", "Phi-3", "Paper", "papers/phi-3/", "Phi-3 Technical Report"],
  ["phi3", "Phi-3", "Family", "families/phi/", ""],
  ["phi3mini", "phi-3-mini", "Model", "models/phi-3-mini/", "3.8B parameters"],
  ["phi4", "Phi-4", "Model", "models/phi-4/", "14B parameters"],
  ["phi4", "Phi-4", "Paper", "papers/phi-4-report/", "Phi-4 Technical Report"],
];
const names = { near: async (key: string) => NAMES.filter(([known]) => known.startsWith(key)) };

it("suggests models and papers, papers with a mark, and nothing for nothing", async () => {
  expect(await suggestComparable("phi 3", names)).toEqual(["Phi-3 (paper)", "phi-3-mini"]);
  expect(await suggestComparable("phi-4 (paper)", names)).toEqual(["Phi-4 (paper)"]);
  expect(await suggestComparable(" ", names)).toEqual([]);
});

it("finds what a suggestion refers to: a model before a paper of the same name", async () => {
  expect(await findComparable("PHI-3 mini ", names)).toEqual({ kind: "models", id: "phi-3-mini" });
  expect(await findComparable("Phi-4", names)).toEqual({ kind: "models", id: "phi-4" });
  expect(await findComparable("Phi-4 (paper)", names)).toEqual({ kind: "papers", id: "phi-4-report" });
  expect(await findComparable("Phi-3", names)).toEqual({ kind: "papers", id: "phi-3" });
  expect(await findComparable("phi", names)).toBeUndefined();
});
