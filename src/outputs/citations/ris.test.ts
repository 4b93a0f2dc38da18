import { expect, it } from "vitest";
import type { CitedPaper } from "./csl.ts";
import { toRis } from "./ris.ts";

const paper: CitedPaper = {
  id: "phi-3",
  title: "Phi-3 Technical Report: >80% on μ & $",
  short: "Phi-3",
  families: ["phi"],
  authors: ["Marah Abdin", "Gustavo de Rosa", "Martin Luther King Jr.", "Qwen Team"],
  published: "2024-04-22",
  arxiv: "2404.14219",
  categories: ["cs.CL"],
};

it("writes a preprint as unpublished work at arXiv, one line per author", () => {
  expect(toRis(paper)).toBe(
    [
      "TY  - UNPB",
      "TI  - Phi-3 Technical Report: >80% on μ & $",
      "AU  - Abdin, Marah",
      "AU  - de Rosa, Gustavo",
      "AU  - King, Martin Luther, Jr.",
      "AU  - Qwen Team,",
      "PY  - 2024",
      "DA  - 2024/04/22/",
      "M3  - preprint",
      "PB  - arXiv",
      "DB  - arXiv",
      "AN  - arXiv:2404.14219",
      "UR  - https://arxiv.org/abs/2404.14219",
      "ID  - abdin2024phi-3",
      "ER  - ",
      "",
    ].join("\r\n"),
  );
});

it("writes proceedings with their series and pages, and a journal as such", () => {
  const venue = { name: "ICML", year: 2025, volume: "PMLR 267", pages: "10411-10427", doi: "10.1000/x_1" };
  const lines = toRis({ ...paper, venue }).split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "TY  - CONF",
      "PY  - 2025",
      "DA  - 2025///",
      "T2  - ICML",
      "C3  - ICML",
      "T3  - PMLR",
      "VL  - 267",
      "SP  - 10411",
      "EP  - 10427",
      "AN  - arXiv:2404.14219",
      "DO  - 10.1000/x_1",
    ]),
  );
  expect(lines.filter((line) => /^(PB|M3)/.test(line))).toEqual([]);
  const journal = toRis({ ...paper, venue: { name: "TMLR", year: 2026 } });
  expect(journal).toMatch(/^TY {2}- JOUR\r\n[^]*\r\nT2 {2}- TMLR\r\n/);
});
