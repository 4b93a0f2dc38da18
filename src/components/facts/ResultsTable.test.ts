import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, it } from "vitest";
import { attribute, elements, elementsOf, textOf, type Element } from "../../../tests/html.ts";
import type { Footnote } from "../../facts/footnotes.ts";
import type { BaselineEntry, ResultGroup, ResultRow } from "../../views/results-table.ts";
import ResultsTable from "./ResultsTable.astro";

const astro = await AstroContainer.create();
const note: Footnote = {
  number: 1,
  text: "table 1, arXiv v1",
  url: "https://arxiv.org/abs/2404.14219v1",
  secondHand: false,
};
const result: ResultRow = {
  model: { id: "phi-3-mini", name: "phi-3-mini" },
  value: "69%",
  note,
  baselines: [],
  settings: "5-shot",
};
const baseline: BaselineEntry = {
  model: { id: "llama-2-7b", name: "Llama 2 7B" },
  value: "45.3%",
  difference: "+23.7",
};

const groupOf = (results: ResultRow[], lowerIsBetter = false): ResultGroup => ({
  benchmark: { id: "mmlu", name: "MMLU" },
  lowerIsBetter,
  results,
});
/** A cell's texts with a space between them, as a reader sees them apart. */
const squeeze = (element: Element) => textsIn(element).join(" ").replace(/\s+/g, " ").trim();
const textsIn = (node: Element["childNodes"][number]): string[] =>
  "childNodes" in node ? node.childNodes.flatMap(textsIn) : [textOf(node)];

/** The cells of each row, without the heads of groups; and the sentence below. */
async function drawTable(groups: ResultGroup[]) {
  const all = elements(await astro.renderToString(ResultsTable, { props: { groups } }));
  const isCell = ({ tagName }: Element) => tagName === "td" || tagName === "th";
  const rows = all
    .filter((element) => element.tagName === "tr")
    .map((row) => elementsOf(row).filter(isCell))
    .filter(([head]) => head !== undefined && attribute(head, "scope") === "row");
  const last = all.filter(({ tagName }) => tagName === "p").at(-1);
  return { all, rows: rows.map((cells) => cells.map(squeeze)), below: last ? squeeze(last) : "" };
}

it("prints value, settings, baseline and difference of each result", async () => {
  const { rows, below } = await drawTable([groupOf([{ ...result, baselines: [baseline] }])]);
  expect(rows).toEqual([["phi-3-mini", "69% 1 table 1, arXiv v1", "Llama 2 7B 45.3% +23.7", "5-shot"]]);
  expect(below).not.toContain("Where lower is better");
});

it("says what is missing in words", async () => {
  const { rows } = await drawTable([groupOf([{ ...result, settings: "" }])]);
  expect(rows).toEqual([["phi-3-mini", "69% 1 table 1, arXiv v1", "–", "not reported"]]);
});

it("names a method with its model, and one without a model", async () => {
  const { rows } = await drawTable([
    groupOf([
      { ...result, method: "AWQ" },
      { ...result, model: undefined, method: "AWQ" },
    ]),
  ]);
  expect(rows.map(([head]) => head)).toEqual(["phi-3-mini with AWQ", "AWQ"]);
});

it("says which settings of a baseline differ, and marks its own source", async () => {
  const other: BaselineEntry = {
    name: "random guessing",
    value: "25%",
    note: { ...note, number: 2, text: "section 4, arXiv v1" },
    otherSettings: "0-shot",
  };
  const { rows } = await drawTable([groupOf([{ ...result, baselines: [other] }])]);
  expect(rows[0]?.[2]).toBe("random guessing 25% 2 section 4, arXiv v1 other settings: 0-shot");
});

it("says where lower is better, in the group and below the table", async () => {
  const { all, below } = await drawTable([groupOf([result]), groupOf([result], true)]);
  const heads = all.filter((element) => attribute(element, "scope") === "rowgroup").map(squeeze);
  expect(heads).toEqual(["MMLU", "MMLU lower is better"]);
  expect(below).toContain("Where lower is better, a negative difference is an improvement.");
});

it("links models and benchmarks to their pages", async () => {
  const { all } = await drawTable([groupOf([{ ...result, baselines: [baseline] }])]);
  const links = all.filter(({ tagName }) => tagName === "a").map((element) => attribute(element, "href"));
  expect(links).toEqual(["/benchmarks/mmlu/", "/models/phi-3-mini/", "#source-1", "/models/llama-2-7b/"]);
});
