import { escapeLatex } from "../outputs/citations/latex.ts";

/** A comparison as data, and its three exported formats. Without DOM access, so that it can be unit-tested. */
export interface Cell {
  text: string;
  /** Numbers of its sources in `Comparison.sources`, from 1. */
  sources: number[];
}
export interface Row {
  label: string;
  /** One per subject; null where it has none. */
  cells: (Cell | null)[];
  /** Whether those that have a cell differ. */
  differs: boolean;
}
export interface Comparison {
  subjects: string[];
  rows: Row[];
  sources: { text: string; url: string }[];
}

/** The facts of one page. */
export interface Subject {
  name: string;
  facts: { key: string; label: string; text: string; sources: { text: string; url: string }[] }[];
}

/** Rows in the order of the subjects' facts; facts with the same key share a row. */
export function compare(subjects: readonly Subject[]): Comparison {
  const sources: Comparison["sources"] = [];
  const numberOf = (source: { text: string; url: string }): number => {
    const known = sources.findIndex(({ text, url }) => text === source.text && url === source.url);
    return known >= 0 ? known + 1 : sources.push(source);
  };
  const rows = new Map<string, Row>();
  subjects.forEach((subject, column) => {
    for (const fact of subject.facts) {
      const row = rows.get(fact.key) ?? { label: fact.label, cells: subjects.map(() => null), differs: false };
      rows.set(fact.key, row);
      const cell = row.cells[column];
      // Two papers may report different values for one model: the cell shows both.
      if (!cell) row.cells[column] = { text: fact.text, sources: fact.sources.map(numberOf) };
      else if (cell.text !== fact.text) {
        row.cells[column] = {
          text: `${cell.text}; ${fact.text}`,
          sources: [...cell.sources, ...fact.sources.map(numberOf)],
        };
      }
    }
  });
  for (const row of rows.values()) {
    const texts = row.cells.flatMap((cell) => (cell ? [cell.text] : []));
    row.differs = new Set(texts).size > 1;
  }
  return { subjects: subjects.map(({ name }) => name), rows: [...rows.values()], sources };
}

const marks = (cell: Cell, open: string, close: string) =>
  cell.sources.length > 0 ? `${open}${cell.sources.join(",")}${close}` : "";

export function toMarkdown({ subjects, rows, sources }: Comparison): string {
  const escape = (text: string) => text.replace(/[\\|<>[\]`*&]/g, "\\$&");
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["", ...subjects.map(escape)]),
    line(["---", ...subjects.map(() => "---")]),
    ...rows.map((row) =>
      line([
        escape(row.label),
        ...row.cells.map((cell) => (cell ? `${escape(cell.text)}${marks(cell, " [", "]")}` : "")),
      ]),
    ),
    "",
    ...sources.map(({ text, url }, index) => `${index + 1}. ${escape(text)}: <${url}>`),
    "",
  ].join("\n");
}

/** Rows for a CSV writer: each subject has a column of values and one of sources. */
export function toCsvRows({ subjects, rows, sources }: Comparison): string[][] {
  const named = (cell: Cell) => cell.sources.map((n) => `${sources[n - 1]?.text} ${sources[n - 1]?.url}`).join("; ");
  return [
    ["fact", ...subjects.flatMap((name) => [name, `${name}: source`])],
    ...rows.map((row) => [row.label, ...row.cells.flatMap((cell) => (cell ? [cell.text, named(cell)] : ["", ""]))]),
  ];
}

/** A `booktabs` table with numbered notes below. */
export function toLatex({ subjects, rows, sources }: Comparison): string {
  const line = (cells: string[]) => `${cells.join(" & ")} \\\\`;
  return [
    "% needs \\usepackage{booktabs,url}",
    `\\begin{tabular}{l${"l".repeat(subjects.length)}}`,
    "\\toprule",
    line(["", ...subjects.map(escapeLatex)]),
    "\\midrule",
    ...rows.map((row) =>
      line([
        escapeLatex(row.label),
        ...row.cells.map((cell) => (cell ? `${escapeLatex(cell.text)}${marks(cell, "\\textsuperscript{", "}")}` : "")),
      ]),
    ),
    "\\bottomrule",
    "\\end{tabular}",
    "",
    ...sources.map(({ text, url }, index) => `% ${index + 1}. ${text}: ${url}`),
    "\\par\\footnotesize",
    ...sources.map(
      ({ text, url }, index) =>
        `\\textsuperscript{${index + 1}} ${escapeLatex(text)}: \\url{${url.replace(/[{}\\]/g, encodeURIComponent)}}.`,
    ),
    "",
  ].join("\n");
}
