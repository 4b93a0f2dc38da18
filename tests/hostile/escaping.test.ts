/** Every output shows the hostile paper's texts literally, escaped for its format. */
import Papa from "papaparse";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { afterAll, describe, expect, it } from "vitest";
import { lintCatalogue } from "../../src/lint/lint.ts";
import { errorsOf } from "../../src/reader/issue.ts";
import { toBibtex } from "../../src/outputs/citations/bibtex.ts";
import { toCsl } from "../../src/outputs/citations/csl.ts";
import { modelsCsv } from "../../src/outputs/tables/models-csv.ts";
import { compare, toCsvRows, toLatex, toMarkdown } from "../../src/client/comparison.ts";
import { describePaper, describeTrail, jsonLd } from "../../src/outputs/seo/json-ld.ts";
import { socialImage } from "../../src/outputs/social-images/social-image.ts";
import { TODAY } from "../broken-catalogue.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { FORMULA, HOSTILE_FILE, HOSTILE_PAPER, LATEX, MARKUP, TABLE } from "./hostile-paper.ts";

const catalogue = smallCatalogue({ [HOSTILE_FILE]: HOSTILE_PAPER });
afterAll(() => {
  catalogue.remove();
});
const { content, issues } = lintCatalogue(catalogue.root, TODAY);
const fields = content.papers.find(({ id }) => id === "hostile")?.fields;
if (fields === undefined) throw new Error("the hostile paper was not read");
const paper = { ...fields, id: "hostile", file: HOSTILE_FILE, body: "", html: "" };

it("is a paper that the lint accepts", () => {
  expect(errorsOf(issues)).toEqual([]);
  expect(paper.title).toBe(`${MARKUP} ${LATEX}`);
});

describe("BibTeX", () => {
  const bibtex = toBibtex(paper);

  it("is one entry with balanced braces and no active command", () => {
    // BibTeX counts braces even if they are escaped.
    let depth = 0;
    for (const character of bibtex) {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const bare = bibtex.replace(/\\(?:text[a-z]+\{\}|[$&#%_])/g, "");
    expect(bare).not.toMatch(/[\\%#&~^_]/);
    expect(bare.split("\n").filter((line) => line.startsWith("@"))).toHaveLength(1);
    expect(toCsl(paper).id).toMatch(/^[a-z0-9.-]+$/);
  });

  it("is read back by another program as one entry with the same number of authors", async () => {
    // The packages have no types.
    const load = (name: string) => import(name) as Promise<unknown>;
    const { plugins } = (await load("@citation-js/core")) as {
      plugins: { input: { chain(text: string): { author: unknown[]; type: string }[] } };
    };
    await load("@citation-js/plugin-bibtex");
    const entries = plugins.input.chain(bibtex);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.author).toHaveLength(paper.authors.length);
  });
});

describe("CSV", () => {
  it("preserves its cells and defuses formulas", () => {
    const model = paper.models[0];
    if (model === undefined) throw new Error("the hostile paper has no model");
    const csv = [...modelsCsv({ ownModels: [{ id: model.id, model, paper }] })].join("");
    const { data, errors } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    for (const cell of Object.values(data[0] ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(data[0]?.["name"]).toBe(`'${FORMULA}`);
  });
});

describe("comparisons", () => {
  const source = { text: `${TABLE} ${MARKUP}`, url: "https://site.example/" };
  const facts = [{ key: "k", label: LATEX, text: TABLE, sources: [source] }];
  const table = compare([
    { name: MARKUP, facts },
    { name: FORMULA, facts },
  ]);

  it("preserve their cells in Markdown, with no active markup", () => {
    const [head = "", , row = ""] = toMarkdown(table).split("\n");
    const cells = (line: string) => line.replace(/\\./g, "").split("|").length;
    expect([cells(head), cells(row)]).toEqual([5, 5]);
    expect(toMarkdown(table).replace(/\\./g, "").replace("<https://site.example/>", "")).not.toMatch(/[<`]|\]\(/);
  });

  it("preserve their cells in CSV and defuse formulas", () => {
    const csv = Papa.unparse(toCsvRows(table), { escapeFormulae: true });
    const rows = Papa.parse<string[]>(csv).data;
    expect(rows.map((row) => row.length)).toEqual([5, 5]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("have no active command, comment or new line in LaTeX", () => {
    const lines = toLatex(table).split("\n");
    const row = lines.find((line) => line.includes("write18")) ?? "";
    expect(row).toContain(String.raw`\textbackslash{}write18\textbraceleft{}y\textbraceright{}`);
    const live = row.replace(/\\(?:text[a-z]+\{\}|textsuperscript\{[\d,]+\}|[$&#%_])/g, "").replace(/ & | \\\\$/g, "");
    // Less-than and greater-than are in math mode: elsewhere some fonts show other characters.
    expect(live.replace(/\$[<>]\$/g, "")).not.toMatch(/[\\%#$&_{}]/);
  });
});

describe("JSON-LD", () => {
  type Node = DefaultTreeAdapterMap["node"];

  it("is complete inside its script, and nothing breaks out of it", () => {
    const things = [describePaper(paper), describeTrail([{ name: MARKUP, href: "/" }])];
    for (const thing of things) {
      const html = `<script type="application/ld+json">${jsonLd(thing)}</script><p>after</p>`;
      const names: string[] = [];
      let script = "";
      const visit = (node: Node) => {
        if ("tagName" in node) names.push(node.tagName);
        if ("tagName" in node && node.tagName === "script" && node.childNodes[0] && "value" in node.childNodes[0]) {
          script += node.childNodes[0].value;
        }
        if ("childNodes" in node) node.childNodes.forEach(visit);
      };
      visit(parse(html));
      expect(names).toEqual(["html", "head", "script", "body", "p"]);
      expect(JSON.parse(script)).toMatchObject(JSON.parse(JSON.stringify(thing)) as object);
    }
  });
});

it("is rendered as a social image", async () => {
  const png = await socialImage({
    kind: FORMULA,
    title: paper.title,
    line: MARKUP,
    colour: "#1d1b16",
    numbers: [{ value: "3.8B", what: TABLE }],
  });
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});
