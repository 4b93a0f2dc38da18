import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "../../src/schema/quantity.ts";
import { NOT_DISCLOSED } from "../../src/schema/paper.ts";
import { benchmarkUnit } from "../../src/schema/benchmark.ts";
import { failuresOf } from "../failures.ts";
import {
  attribute,
  checkedPages,
  checkedPapers,
  content,
  filesOf,
  nodesOf,
  read,
  sites,
  textOf,
  type Element,
} from "./site.ts";

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
const hasClass = (element: Element, name: string) => (attribute(element, "class") ?? "").split(/\s+/).includes(name);

describe.each(sites)("$name", (site) => {
  it("shows every fact of each paper with its source", async () => {
    const failures = await failuresOf(checkedPapers(site), ({ id, fields }) => {
      const nodes = nodesOf(site, `papers/${id}/index.html`);
      const text = tidy(
        nodes
          .filter((node) => node.tagName === "main")
          .map(textOf)
          .join(" "),
      );
      const values = new Set(nodes.filter((node) => hasClass(node, "value")).map((node) => tidy(textOf(node))));
      for (const result of fields.results) {
        const unit = benchmarkUnit(content.benchmarks.get(result.benchmark)?.fields ?? { unit: "points" });
        for (const value of [result.value, ...(result.against ?? []).flatMap((baseline) => baseline.value ?? [])]) {
          expect(values).toContain(parseQuantity(value, unit)?.text);
        }
      }
      for (const model of fields.models) {
        for (const key of ["parameters", "active", "nonEmbedding", "tokens", "context", "bits"] as const) {
          const field = model[key];
          if (field !== undefined && field !== NOT_DISCLOSED) expect(values).toContain(field.value.text);
        }
      }
      for (const change of fields.changes) {
        for (const side of [change.from, change.to]) {
          expect(text).toContain(typeof side.value === "string" ? tidy(side.value) : (side.value[0] ?? ""));
        }
      }
      for (const note of fields.notes) expect(text).toContain(tidy(note.value));

      // Every mark leads to a numbered source, and every source is led to.
      const marks = nodes.filter((node) => node.tagName === "a" && attribute(node, "href")?.startsWith("#source-"));
      const targets = new Set(
        nodes.flatMap((node) => (attribute(node, "id")?.startsWith("source-") ? [`#${attribute(node, "id")}`] : [])),
      );
      expect(new Set(marks.map((mark) => attribute(mark, "href")))).toEqual(targets);
      const secondHand = Object.values(fields.sources).some((source) => source.secondHand);
      if (secondHand) expect(text).toContain("second-hand");
    });
    expect(failures).toEqual([]);
  });

  it("has a page for each model and each used benchmark", () => {
    const pages = new Set(filesOf(site, "index.html"));
    for (const { fields } of content.papers) {
      for (const model of fields.models) expect(pages).toContain(`models/${model.id}/index.html`);
      for (const result of fields.results) expect(pages).toContain(`benchmarks/${result.benchmark}/index.html`);
    }
    for (const id of content.outsideModels.keys()) expect(pages).toContain(`models/${id}/index.html`);
  });

  it("lists every change between versions", () => {
    const pages = filesOf(site, "index.html").filter((file) => /^changes\/(\d+\/)?index\.html$/.test(file));
    const text = tidy(
      pages
        .flatMap((file) => nodesOf(site, file))
        .filter((node) => node.tagName === "main")
        .map(textOf)
        .join(" "),
    );
    const changes = content.papers.flatMap(({ fields }) => fields.changes);
    expect(text).toContain(
      `${changes.length} differences in ${content.papers.filter(({ fields }) => fields.changes.length > 0).length} papers`,
    );
    expect(text).toMatch(/LittleBit.*5×.*11\.6×/);
  });

  it("gives every model as CSV that a parser reads back, total and active apart", () => {
    const { data, errors } = Papa.parse<Record<string, string>>(read(site, "models.csv").trim(), { header: true });
    expect(errors).toEqual([]);
    const expected = content.papers.flatMap(({ fields }) => fields.models);
    expect(data.map((row) => row["id"]).sort()).toEqual(expected.map((model) => model.id).sort());
    const minimax = data.find((row) => row["id"] === "minimax-text-01");
    expect([minimax?.["parameters"], minimax?.["active"]]).toEqual(["456000000000", "45900000000"]);
    for (const row of data) {
      expect(row["page"]).toBe(`${site.url}${site.base}models/${row["id"]}/`);
      if (row["parameters"]) expect(row["parameters_source"]).not.toBe("");
    }
  });

  it("draws no chart of fewer than three points, and gives every picture a text alternative", async () => {
    let pictures = 0;
    const failures = await failuresOf(checkedPages(site), (file) => {
      for (const plot of nodesOf(site, file).filter((node) => node.tagName === "svg" && hasClass(node, "plot"))) {
        pictures += 1;
        expect(attribute(plot, "aria-label")).toMatch(/: .+\.$/);
        const dots = plot.childNodes.filter((child) => "tagName" in child && child.tagName === "circle").length;
        const graph = plot.childNodes.some((child) => "tagName" in child && child.tagName === "a");
        if (!graph) expect(dots).toBeGreaterThanOrEqual(3);
      }
    });
    expect(failures).toEqual([]);
    expect(pictures).toBeGreaterThan(10);
  });
});
