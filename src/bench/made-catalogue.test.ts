import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent } from "../check/check.ts";
import type { Content } from "../check/content.ts";
import { formatIssues, type Issue } from "../paper/issue.ts";
import { makeCatalogue, writeMadeCatalogue } from "./made-catalogue.ts";
import { realShapes, shapeOf, type Shape } from "./shape.ts";

const fingerprint = (papers: number) => {
  const hash = createHash("sha256");
  for (const { path, text } of makeCatalogue(papers)) hash.update(`${path}\n${text}\n`);
  return hash.digest("hex").slice(0, 16);
};

it("makes the same bytes for the same number: figures of different days are of the same catalogue", () => {
  expect(fingerprint(40)).toBe(fingerprint(40));
  expect(fingerprint(40)).not.toBe(fingerprint(41));
  // A change here makes earlier figures incomparable: say so in docs/bench.md.
  expect(fingerprint(40)).toMatchInlineSnapshot(`"40d5b6cabca00ddf"`);
});

describe("a made catalogue of 600 papers", () => {
  let folder = "";
  let content: Content;
  let issues: Issue[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "made-"));
    writeMadeCatalogue(folder, 600);
    ({ content, issues } = checkContent(folder, "2026-11-24"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("passes the check without an error or a warning", () => {
    expect(formatIssues(issues)).toBe("no problems");
    expect(content.papers).toHaveLength(600);
  });

  it("tells as much in each paper as real papers do", () => {
    const made = content.papers.map(shapeOf);
    for (const name of Object.keys(realShapes[0] ?? {}) as (keyof Shape)[]) {
      const [all, real] = [made, realShapes].map((shapes) => shapes.map((shape) => shape[name]));
      // Four parts of a text are rounded each; repeated edges and settings are left out.
      expect(Math.min(...(all ?? [])), name).toBeGreaterThanOrEqual(Math.min(...(real ?? [])) - 2);
      expect(Math.max(...(all ?? [])), name).toBeLessThanOrEqual(Math.max(...(real ?? [])) + 2);
      const mean = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean(all) / mean(real), name).toBeGreaterThan(0.75);
      expect(mean(all) / mean(real), name).toBeLessThan(1.25);
    }
  });

  it("names nobody who might exist", () => {
    const names = content.papers.flatMap(({ fields }) => [...fields.authors, ...fields.organizations]);
    expect(names.filter((name) => !/^(Author|Institute) \d+ Bench$/.test(name))).toEqual([]);
  });

  it("lets papers share authors, models and edges", () => {
    const authors = content.papers.flatMap(({ fields }) => fields.authors);
    expect(new Set(authors).size).toBeLessThan(authors.length);
    const models = new Map(content.papers.flatMap(({ id, fields }) => fields.models.map((model) => [model.id, id])));
    const across = content.papers.flatMap(({ id, fields }) =>
      fields.lineage.filter(({ model, paper }) => paper !== undefined || (models.get(model ?? "") ?? id) !== id),
    );
    expect(across.length).toBeGreaterThan(100);
  });
});
