import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contentFiles } from "../../reader/catalogue-files.ts";
import { ORGANIZATIONS_FILE, OUTSIDE_MODELS_FILE } from "../../reader/file-tree.ts";
import { anchor } from "./field-table.ts";
import { writeGenerated } from "./generated.ts";

const root = new URL("../../../", import.meta.url).pathname;

/** A committed JSON Schema, compiled by an independent validator. */
function compile(name: string) {
  const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), "utf8")) as object;
  // `errorMessage` is a keyword of the editors' extensions.
  const ajv = formats.default(new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }));
  const valid: ValidateFunction = ajv.compile(schema);
  return (value: unknown): string[] =>
    valid(value) === true ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Front matter as an editor reads it: YAML's core schema, with numbers and booleans. */
const readAsEditor = (file: string): unknown => {
  const text = readFileSync(join(root, file), "utf8");
  return parse(/^---\r?\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? text, { schema: "core" });
};

it("is up to date (otherwise: npm run schema)", async () => {
  for (const [file, text] of await writeGenerated(root)) {
    expect(existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "", file).toBe(text);
  }
});

describe("the committed schemas", () => {
  it.each([
    ["paper", contentFiles(root, "papers")],
    ["family", contentFiles(root, "families")],
    ["topic", contentFiles(root, "topics")],
    ["benchmark", contentFiles(root, "benchmarks")],
    ["outside-models", [OUTSIDE_MODELS_FILE]],
    ["organizations", [ORGANIZATIONS_FILE]],
  ])("find no mistake in any %s of the catalogue", (name, files) => {
    const check = compile(name);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => check(readAsEditor(file)).map((problem) => `${file}${problem}`))).toEqual([]);
  });

  it("find what the lint would refuse", () => {
    const check = compile("paper");
    const paper = readAsEditor("content/papers/2024/phi-3.md") as Record<string, unknown>;
    const after = (change: Record<string, unknown>) => check({ ...paper, ...change });
    expect(after({ titel: "x" })).toEqual([" must NOT have additional properties"]);
    expect(after({ title: undefined })).toEqual([" must have required property 'title'"]);
    expect(after({ published: "April" })).toEqual(['/published must match format "date"']);
    expect(after({ topics: [] })).toEqual(["/topics must NOT have fewer than 1 items"]);
    expect(after({ links: { code: "http://a.example" } })).toEqual(['/links/code must match pattern "^https://"']);
    expect(after({ lineage: [{ type: "child-of", paper: "phi-3", source: "abstract" }] })).toEqual([
      "/lineage/0/type must be equal to one of the allowed values",
    ]);
  });

  it("describe fields with the schema's descriptions", () => {
    const { properties } = JSON.parse(readFileSync(join(root, "schemas/paper.schema.json"), "utf8")) as {
      properties: Record<string, { description?: string }>;
    };
    expect(properties["tldr"]?.description).toBe("One sentence, in our own words.");
  });
});

it("links only to headings that docs/fields.md has", () => {
  const text = readFileSync(join(root, "docs/fields.md"), "utf8");
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ""));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !headings.includes(link ?? ""))).toEqual([]);
  expect(new Set(headings).size).toBe(headings.length);
});
