import { expect, it } from "vitest";
import { escapeLatex } from "./latex.ts";

it("leaves nothing that LaTeX would read as a command", () => {
  expect(escapeLatex("80% & $5 #1 a_b {x} ~ ^ \\")).toBe(
    "80\\% \\& \\$5 \\#1 a\\_b \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}",
  );
  expect(escapeLatex("< 1 > 0")).toBe("$<$ 1 $>$ 0");
});

it("writes accented letters as BibTeX sorts them", () => {
  expect(escapeLatex("Sébastien Preußer Woźniak Kydlíček Aäron Łukasz Gonçalves Erdős Nguyễn Åse")).toBe(
    "S{\\'e}bastien Preu{\\ss}er Wo{\\'z}niak Kydl{\\'i}{\\v{c}}ek A{\\\"a}ron {\\L}ukasz Gon{\\c{c}}alves " +
      "Erd{\\H{o}}s Nguy{\\~{\\^e}}n {\\r{A}}se",
  );
});

it("writes symbols that LaTeX has in math mode only, including the micro sign", () => {
  expect(escapeLatex("μnit µnit τ-bench ≥3 H₂O 10⁵ −1")).toBe(
    "{$\\mu$}nit {$\\mu$}nit {$\\tau$}-bench {$\\geq$}3 H{$_2$}O 10{$^5$} {$-$}1",
  );
});

it("distinguishes two hyphens from a dash", () => {
  expect(escapeLatex("a–b a—b a--b")).toBe("a--b a---b a-{}-b");
});

it("leaves other scripts and text symbols unchanged", () => {
  expect(escapeLatex("李明 × ± → † “x” o’neil đ Œ")).toBe("李明 × ± → † “x” o’neil đ Œ");
});
