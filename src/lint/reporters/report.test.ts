import { expect, it } from "vitest";
import { z } from "zod";
import { readFileSync } from "node:fs";
import type { Issue } from "../../reader/issue.ts";
import { textRules, contentRules, paperRules, catalogueRules } from "../rules/index.ts";
import { formatGithub } from "./github.ts";
import { report, toReport } from "./json.ts";

const issues: Issue[] = [
  {
    file: "content/papers/2024/phi-3.md",
    line: 8,
    column: 12,
    field: "families.0",
    message: '"phy" is not a known family',
    hint: 'Did you mean "phi"?',
    severity: "error",
    rule: "references",
  },
  { file: "content/papers/2024/a,b:c.md", message: "100 % of\r\n::error::lines", severity: "error", rule: "size" },
  {
    file: "content/papers/2024/phi-3.md",
    line: 3,
    column: 1,
    message: "is not in double quotes",
    severity: "warning",
    rule: "quoting",
    fixable: true,
  },
];

it("reports to programs in the documented format", () => {
  const made = toReport(issues, new Set(["content/papers/2024/phi-3.md"]));
  expect(report.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  expect(made).toMatchInlineSnapshot(`
    {
      "checked": [
        "content/papers/2024/phi-3.md",
      ],
      "errors": 2,
      "fixable": 1,
      "issues": [
        {
          "column": 1,
          "field": null,
          "file": "content/papers/2024/a,b:c.md",
          "fixable": false,
          "line": 1,
          "mend": null,
          "message": "100 % of
    ::error::lines",
          "rule": "size",
          "severity": "error",
        },
        {
          "column": 1,
          "field": null,
          "file": "content/papers/2024/phi-3.md",
          "fixable": true,
          "line": 3,
          "mend": null,
          "message": "is not in double quotes",
          "rule": "quoting",
          "severity": "warning",
        },
        {
          "column": 12,
          "field": "families.0",
          "file": "content/papers/2024/phi-3.md",
          "fixable": false,
          "line": 8,
          "mend": "Did you mean "phi"?",
          "message": ""phy" is not a known family",
          "rule": "references",
          "severity": "error",
        },
      ],
      "version": 1,
      "warnings": 1,
    }
  `);
  expect(toReport([]).checked).toBeNull();
});

it("reports to GitHub in commands that no message can break out of", () => {
  expect(formatGithub(issues)).toMatchInlineSnapshot(`
    "::error file=content/papers/2024/a%2Cb%3Ac.md,line=1,col=1,title=size::100 %25 of\\u{D}\\u{A}::error::lines
    ::warning file=content/papers/2024/phi-3.md,line=3,col=1,title=quoting::is not in double quotes
    ::error file=content/papers/2024/phi-3.md,line=8,col=12,title=references%3A families.0::"phy" is not a known family. Did you mean "phi"?
    2 problems in 2 files, 1 warning (1 can be fixed by: npm run check -- --fix)"
  `);
});

it("is documented: the report's format and every rule", () => {
  const text = readFileSync(new URL("../../../docs/check.md", import.meta.url), "utf8");
  for (const { name } of [...textRules, ...contentRules, ...paperRules, ...catalogueRules]) {
    expect(text, name).toContain(`\`${name}\``);
  }
  for (const rule of ["schema", "yaml", "front-matter", "encoding", "size", "tree"])
    expect(text).toContain(`\`${rule}\``);
  const schema = z.toJSONSchema(report) as { properties: Record<string, { items?: { properties: object } }> };
  for (const name of [
    ...Object.keys(schema.properties),
    ...Object.keys(schema.properties["issues"]?.items?.properties ?? {}),
  ]) {
    expect(text, name).toContain(`\`${name}\``);
  }
});
