import fc from "fast-check";
import { expect, it } from "vitest";
import { readLatex } from "./latex.ts";

it.each([
  ["H$_2$O: Heavy-Hitter Oracle", "H₂O: Heavy-Hitter Oracle"],
  ["$\\mu$nit Scaling: Simple and Scalable", "μnit Scaling: Simple and Scalable"],
  ["TinyGSM: achieving $>80\\%$ on GSM8k", "TinyGSM: achieving >80% on GSM8k"],
  ["A \\emph{faster} S\\'ebastien", "A faster Sébastien"],
])("reads %s", (latex, plain) => {
  expect(readLatex(latex)).toBe(plain);
});

it("leaves other text and broken LaTeX unchanged", () => {
  for (const text of ["50% of C & D -- a_b", "costs $5", "\\broken{", "1.8$\\times$ faster", "a}b \\x", "", "\\"]) {
    expect(readLatex(text), text).toBe(text);
  }
  fc.assert(fc.property(fc.string(), (text) => void readLatex(text)));
});
