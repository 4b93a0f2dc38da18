/** For any file: the lint returns fields or issues, every issue is inside the file, and nothing is thrown. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { anyText } from "../any-text.ts";
import { lintCatalogue } from "../../src/lint/lint.ts";
import { lintFile } from "../../src/lint/lint-file.ts";
import { formatIssues, type Issue } from "../../src/reader/issue.ts";
import { paper } from "../../src/schema/paper.ts";
import { TODAY } from "../broken-catalogue.ts";
import { PHI, PHI_TEXT, smallCatalogue } from "../small-catalogue.ts";

const catalogue = smallCatalogue();
afterAll(() => {
  catalogue.remove();
});

function expectInside(issues: readonly Issue[], text: string) {
  const lines = text.split("\n");
  for (const { file, line = 1, column = 1, message } of issues) {
    if (file !== PHI) continue;
    expect(line, message).toBeGreaterThan(0);
    expect(line, message).toBeLessThanOrEqual(lines.length);
    expect(column, message).toBeGreaterThan(0);
    expect(column, message).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
  }
}

function check(text: string): void {
  writeFileSync(join(catalogue.root, PHI), text);
  const { content, fields, issues } = lintFile(catalogue.root, PHI, paper);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (fields === null) expect(errors).not.toEqual([]);
  if (content === null) expect(fields).toBeNull();
  // Unpaired surrogates cannot be written to a file.
  expectInside(issues, Buffer.from(text).toString());
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const character = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("\n", " ", "  ", ": ", "- ", "[", "]", "{", "}", ",", '"', "'", "#", "\\", "|", ">"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "&a ",
      "*a",
      "!!x ",
      "<<: *a",
      "? ",
      "---\n",
      "...\n",
      "%Y\n",
      "\r\n",
      "\r",
      "\t",
      "\uFEFF",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "__proto__: { polluted: yes }",
      "constructor: { prototype: { polluted: yes } }",
      "polluted",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "<script>",
      "](javascript:x)",
      "![",
      "](/x)",
      "`",
      "**",
      "\n# ",
      "\n> ",
      "http://x",
      "@",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "title",
      "authors",
      "results",
      "source",
      "models",
      "phi-3",
      "3.8B",
      "2024-04-09",
      "not-disclosed",
    ),
  },
  { weight: 1, arbitrary: anyText({ maxLength: 4 }) },
);
const text = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(""));

it("front matter and body of any text", () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (head, body, fenced) => {
      check(fenced ? `---\n${head}\n---\n${body}` : head + body);
    }),
    { numRuns: 300 },
  );
});

it("a valid paper with something inserted or removed anywhere", () => {
  const cut = fc.record({ at: fc.nat(PHI_TEXT.length), take: fc.nat(20), put: fc.oneof(character, fc.constant("")) });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      check(cuts.reduce((text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take), PHI_TEXT));
    }),
    { numRuns: 300 },
  );
});

it("fields of any type anywhere", () => {
  const names = fc.constantFrom(
    ...[
      "title",
      "authors",
      "topics",
      "models",
      "results",
      "lineage",
      "sources",
      "aliases",
      "withdrawn",
      "links",
      "against",
    ],
    ...["id", "value", "source", "settings", "date", "reading", "parameters", "type", "paper", "model", "x"],
  );
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 5 }, fc.string({ maxLength: 8 }), fc.array(tie("any"), { maxLength: 3 }), tie("map")),
    map: fc.dictionary(names, tie("any"), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(fc.dictionary(names, any, { maxKeys: 8 }), (fields) => {
      const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
      const text = `---\n${lines.join("")}---\n\nBody.\n`;
      check(text);
      // The rules on the full catalogue get fields of any type, too.
      const { issues } = lintCatalogue(catalogue.root, TODAY);
      expectInside(issues, text);
      expect(formatIssues(issues).split("\n").length).toBeGreaterThan(1);
    }),
    { numRuns: 100 },
  );
});
