/** The Markdown of every paper of the catalogue, parsed. */
import { fileURLToPath } from "node:url";
import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, it } from "vitest";
import { failuresOf } from "../../../tests/failures.ts";
import type { Paper } from "../../catalogue/catalogue.ts";
import { catalogueFromContent } from "../../catalogue/from-content.ts";
import { loadCatalogueFiles } from "../../reader/catalogue-files.ts";
import { buildFacts } from "../../facts/facts.ts";
import { NOT_DISCLOSED } from "../../schema/paper.ts";
import { paperMarkdown } from "./paper-markdown.ts";

const { content } = loadCatalogueFiles(fileURLToPath(new URL("../../../", import.meta.url)));
const catalogue = catalogueFromContent(content);
const facts = buildFacts(catalogue);
const bodies = new Map(content.papers.map((entry) => [entry.id, entry.content.body]));

function walk(node: Root | RootContent, visit: (node: Root | RootContent) => void): void {
  visit(node);
  if ("children" in node) for (const child of node.children) walk(child, visit);
}

const textOf = (node: Root | RootContent): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

/** A paper's Markdown as an independent parser reads it. */
function readBack(paper: Paper) {
  const text = paperMarkdown(paper, bodies.get(paper.id) ?? "", catalogue, facts);
  const texts: string[] = [];
  const cells: string[] = [];
  const marks = new Set<string>();
  const notes = new Set<string>();
  const html: string[] = [];
  walk(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    if (node.type === "tableCell") cells.push(textOf(node));
    if (node.type === "paragraph" || node.type === "heading") texts.push(textOf(node));
    if (node.type === "footnoteReference") marks.add(node.identifier);
    if (node.type === "footnoteDefinition") notes.add(node.identifier);
    if (node.type === "html") html.push(node.value);
  });
  return { texts, cells, marks, notes, html };
}
const made = catalogue.papers.map((paper) => ({ id: paper.id, paper, ...readBack(paper) }));

it("has each paper's title, summary and own data", async () => {
  const failures = await failuresOf(made, ({ paper, texts, cells, html }) => {
    expect(texts[0]).toBe(paper.title);
    expect(texts[1]).toBe(paper.tldr);
    expect(cells).toContain(paper.authors.join(", "));
    for (const url of [paper.links.code, paper.links.project].filter((link) => link !== undefined)) {
      expect(cells).toContain(url);
    }
    expect(texts).toEqual(expect.arrayContaining(["Summary", "The problem", "What was shown"]));
    expect(html).toEqual([]);
  });
  expect(failures).toEqual([]);
});

it("has every number of each paper in a cell, and every source as a footnote with a mark", async () => {
  const failures = await failuresOf(made, ({ paper, cells, marks, notes }) => {
    for (const measurement of facts.measurementsOfPaper(paper.id)) {
      if (measurement.role === "own") expect(cells).toContain(measurement.quantity.text);
      else expect(cells.join("\n")).toContain(measurement.quantity.text);
    }
    for (const model of paper.models) {
      for (const key of ["parameters", "active", "nonEmbedding", "tokens", "context", "bits"] as const) {
        const field = model[key];
        if (field !== undefined && field !== NOT_DISCLOSED) expect(cells.join("\n")).toContain(field.value.text);
      }
    }
    for (const note of paper.notes) expect(cells).toContain(note.value);
    for (const change of paper.changes) {
      for (const { value } of [change.from, change.to]) {
        expect(cells.join("\n")).toContain(typeof value === "string" ? value : value[0]);
      }
    }
    expect(marks).toEqual(notes);
    expect(notes.size).toBeGreaterThan(0);
  });
  expect(failures).toEqual([]);
});
