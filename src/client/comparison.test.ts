import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { escapeLatex } from "../outputs/citations/latex.ts";
import { compare, toCsvRows, toLatex, toMarkdown, type Subject } from "./comparison.ts";

const source = { text: "abstract, arXiv v1", url: "https://arxiv.org/abs/1" };
const card = { text: "model card", url: "https://example.org/card_1" };
const subjects: Subject[] = [
  {
    name: "A|1",
    facts: [
      { key: "parameters", label: "Total parameters", text: "3.8B", sources: [source] },
      { key: "licence", label: "Licence", text: "MIT", sources: [card] },
    ],
  },
  {
    name: "B_2",
    facts: [
      { key: "parameters", label: "Total parameters", text: "7B", sources: [source] },
      { key: "mmlu", label: "MMLU", text: "69%", sources: [card] },
    ],
  },
];

describe("compare", () => {
  const table = compare(subjects);

  it("puts facts with the same key into one row, numbers each source once, and marks differences", () => {
    expect(table.rows.map((row) => [row.label, row.cells.map((cell) => cell?.text ?? null), row.differs])).toEqual([
      ["Total parameters", ["3.8B", "7B"], true],
      ["Licence", ["MIT", null], false],
      ["MMLU", [null, "69%"], false],
    ]);
    expect(table.sources).toEqual([source, card]);
    expect(table.rows[0]?.cells[1]?.sources).toEqual([1]);
  });

  it("keeps both if two papers report one fact differently", () => {
    const twice = compare([
      {
        name: "A",
        facts: [
          { key: "k", label: "K", text: "1", sources: [source] },
          { key: "k", label: "K", text: "2", sources: [card] },
        ],
      },
    ]);
    expect(twice.rows[0]?.cells[0]).toEqual({ text: "1; 2", sources: [1, 2] });
  });

  it("is printed as Markdown with one numbered source per cell", () => {
    expect(toMarkdown(table)).toMatchInlineSnapshot(`
      "|  | A\\|1 | B_2 |
      | --- | --- | --- |
      | Total parameters | 3.8B [1] | 7B [1] |
      | Licence | MIT [2] |  |
      | MMLU |  | 69% [2] |

      1. abstract, arXiv v1: <https://arxiv.org/abs/1>
      2. model card: <https://example.org/card_1>
      "
    `);
  });

  it("is printed as LaTeX for booktabs, with specials escaped", () => {
    const latex = toLatex(table);
    expect(latex).toContain("MMLU &  & 69\\%\\textsuperscript{2} \\\\");
    expect(latex).toContain("A|1 & B\\_2");
    expect(latex).toContain("\\url{https://example.org/card_1}");
    expect(latex).toContain("\\toprule");
  });

  it("is printed as CSV that a parser reads back", () => {
    const rows = toCsvRows(table);
    expect(Papa.parse(Papa.unparse(rows)).data).toEqual(rows);
  });
});

it("escapes whatever LaTeX would read as a command", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      // Every remaining special character is after a backslash or inside our own commands.
      const rest = escapeLatex(text).replace(/\\text[a-z]+\{\}|\$[<>]\$|\{\$[\\a-z\d_^-]+\$\}|-\{\}|\\[{}$&#%_]/g, "");
      expect(rest).not.toMatch(/[\\{}$&#%_~^]/);
    }),
  );
});
