import { readFileSync } from "node:fs";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { anyText } from "../../../tests/any-text.ts";
import { PHI, PHI_TEXT } from "../../../tests/small-catalogue.ts";
import { readFrontMatter } from "../../reader/front-matter.ts";
import { paper } from "../../schema/paper.ts";
import { firstMisplaced, orderOf } from "../key-order.ts";
import { readFileTree } from "../../reader/file-tree.ts";
import { fixText } from "./fix.ts";

const root = new URL("../../../", import.meta.url).pathname;
const fix = (text: string) => fixText(PHI, text);
const fieldsOf = (text: string) => {
  const read = readFrontMatter(PHI, text);
  if (!read.ok) throw new Error("not read");
  return read.content.fields;
};

describe("fixText", () => {
  it("leaves every file of the catalogue unchanged", () => {
    const { files } = readFileTree(root);
    for (const kind of ["papers", "benchmarks", "families", "topics", "outsideModels"] as const) {
      for (const file of files.get(kind) ?? []) {
        const text = readFileSync(root + file, "utf8");
        expect(fixText(file, text)).toEqual({ text, applied: [] });
      }
    }
  });

  it("fixes line endings, a byte order mark and meaningless whitespace", () => {
    const messy = `\uFEFF${PHI_TEXT.replace("short: Phi-3", "short: Phi-3   ").replaceAll("\n", "\r\n")}\r\n\r\n`;
    expect(fix(messy)).toEqual({
      text: PHI_TEXT,
      applied: ["byte order mark", "line endings", "trailing whitespace"],
    });
  });

  it("preserves line breaks and code in the body, and whitespace in multi-line quotes", () => {
    const breaks = PHI_TEXT.replace("A summary. ", "A summary.  \nMore.   \n\n");
    expect(fix(breaks).text).toContain("A summary.  \nMore.\n\n");
    const code = PHI_TEXT.replace("A summary. ", "```\ncode  \n```\n\n");
    expect(fix(code).text).toBe(code);
    const folded = PHI_TEXT.replace("tldr: ", 'tldr: "a  \n\n  b"\nnote: |\n  c  \nold: ');
    expect(fix(folded).text).toBe(folded);
  });

  it("fixes unambiguous dates", () => {
    const { text, applied } = fix(
      PHI_TEXT.replace("published: 2024-04-22", "published: 22 April 2024").replace(
        "added: 2026-11-24",
        'added: "2026/11/24"',
      ),
    );
    expect(text).toContain('published: 2024-04-22\nadded: "2026-11-24"\n');
    expect(applied).toEqual(["published: 2024-04-22", "added: 2026-11-24"]);
    const unclear = PHI_TEXT.replace("published: 2024-04-22", "published: 04/05/2024");
    expect(fix(unclear)).toEqual({ text: unclear, applied: [] });
  });

  it("fixes dashes in names", () => {
    const names = '  - Hung\u2011Yueh Chiang\n  - "Kai\u2013Chiang Wu"\n  - \u2013 Dash\n';
    const { text, applied } = fix(PHI_TEXT.replace("  - Marah Abdin\n", names));
    expect(text).toContain('  - Hung-Yueh Chiang\n  - "Kai-Chiang Wu"\n  - "- Dash"\n');
    expect(applied).toHaveLength(3);
  });

  it("fixes quotes", () => {
    const { text, applied } = fix(
      PHI_TEXT.replace('"2404.14219"', "2404.14219")
        .replace('"One sentence."', "One sentence.")
        .replace("short: Phi-3", "short: 'Phi-3''s'")
        .replace("[phi]", "['phi']"),
    );
    expect(text).toContain('short: "Phi-3\'s"\narxiv: "2404.14219"\n');
    expect(text).toContain('tldr: "One sentence."\nfamilies: ["phi"]\n');
    expect(applied).toEqual(["quoting"]);
  });

  it("sorts fields at every level, with the comments above them", () => {
    const disordered = `---
# Of the file.
short: Phi-3
title: Phi-3 Technical Report
# When it was added.
added: 2026-11-24 # the day
arxiv: "2404.14219"

published: 2024-04-22
tldr: "One sentence."
topics: [quantization]
authors: [A, B]
sources:
  zebra: { version: 1, where: abstract }
  abstract:
    version: 1
    where: abstract
results:
  - value: 69% # as printed
    benchmark: mmlu
    # Of what.
    model: phi-3-mini
    source: abstract
    settings: { harness: X, shots: 5 }
  - { value: 69%, source: zebra, benchmark: mmlu, model: phi-3-mini }
models:
  - name: phi-3-mini
    id: phi-3-mini
---

Body.
`;
    const { text, applied } = fix(disordered);
    expect(text).toMatchInlineSnapshot(`
      "---
      # Of the file.
      title: Phi-3 Technical Report
      short: Phi-3
      arxiv: "2404.14219"

      published: 2024-04-22
      # When it was added.
      added: 2026-11-24 # the day
      tldr: "One sentence."
      topics: [quantization]
      authors: [A, B]
      sources:
        zebra: { where: abstract, version: 1 }
        abstract:
          where: abstract
          version: 1
      models:
        - id: phi-3-mini
          name: phi-3-mini
      results:
        - value: 69% # as printed
          benchmark: mmlu
          # Of what.
          model: phi-3-mini
          source: abstract
          settings: { harness: X, shots: 5 }
        - { model: phi-3-mini, benchmark: mmlu, value: 69%, source: zebra }
      ---

      Body.
      "
    `);
    expect(applied).toEqual(["order of fields"]);
    expect(fieldsOf(text)).toEqual(fieldsOf(disordered));
  });

  it("never touches a file whose front matter is broken", () => {
    for (const broken of ["---\na: [b\r\n---\r\n", "---\na: &x b  \n---\n", "no front matter  \r\n"]) {
      expect(fix(broken)).toEqual({ text: broken, applied: [] });
    }
  });
});

/** A paper's text with random order, quoting, spacing and flow style. */
const careless = fc
  .record({
    fields: fc.shuffledSubarray(
      [
        "title: A",
        "short: 'B'",
        "arxiv: 2404.14219",
        "published: 9 April 2024",
        "added: 2024/4/9",
        "tldr: C",
        "topics: [x, 'y']",
        "venue: { year: 2024, name: D }",
        "venue:\n  year: 2024\n  name: E # here",
        "authors:\n  - F\u2010G\n  - 'H'",
        "authors:\n- I\n- J",
        "links:\n  weights:\n    - https://a.example\n  code: https://b.example",
        "# a comment\naliases: [k]",
        "sources:\n  z: { version: 1, where: l }\n\n  m:\n    # n\n    version: 2\n    where: o",
        "models:\n  - name: p\n    id: q\n    tokens: { source: z, value: 1T }\n  - { name: r, id: s }",
        "results:\n  -   value: 1%\n      benchmark: t\n      settings:\n        harness: u\n        shots: 5\n      source: z",
        "unknown: v",
        "notes: >-\n  folded\n  text",
        "doi: |\n  block\n   # no comment\n",
      ],
      { minLength: 1 },
    ),
    space: fc.constantFrom("", " ", "  ", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    body: fc.array(fc.constantFrom("a", "b  ", "", "- c ", "    d ", "```", "> e  ", "f\t", "| g | h |", "|---|---|"), {
      maxLength: 8,
    }),
  })
  .map(({ fields, space, end, body }) => {
    const names = new Set<string>();
    const once = fields.filter((field) => {
      const name = /^([a-z]+):/m.exec(field)?.[1] ?? "";
      return !names.has(name) && names.add(name);
    });
    return `---\n${once.join(`${space}\n`)}\n---\n${body.join("\n")}`.replaceAll("\n", end);
  });

const order = orderOf(paper);
const parser = unified().use(remarkParse).use(remarkGfm);
const treeOf = (text: string) => {
  const read = readFrontMatter(PHI, text);
  return JSON.stringify(parser.parse(read.ok ? read.content.body : ""), (key, value: unknown) =>
    key === "position" ? undefined : value,
  );
};
const normal = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll("\u2010", "-")
      .replace(/"9 April 2024"|"2024\/4\/9"/g, '"2024-04-09"'),
  );

describe("fixText, for any file", () => {
  it("changes only the fixed values, not the body's meaning, and leaves nothing to fix", () => {
    let sorted = 0;
    fc.assert(
      fc.property(careless, (text) => {
        fc.pre(readFrontMatter(PHI, text).ok);
        const { text: fixed, applied } = fix(text);
        expect(normal(fieldsOf(fixed))).toEqual(normal(fieldsOf(text)));
        expect(treeOf(fixed)).toBe(treeOf(text));
        expect(fix(fixed)).toEqual({ text: fixed, applied: [] });
        if (applied.includes("order of fields")) {
          sorted += 1;
          expect(firstMisplaced(fieldsOf(fixed), order)).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
    expect(sorted).toBeGreaterThan(20);
  });

  it("never throws", () => {
    const bit = fc.oneof(
      anyText(),
      fc.constantFrom("\n", "a: ", "- ", "  ", "# ", "{", "}", "[", "]", "'", '"', "|\n", "---\n"),
    );
    fc.assert(fc.property(fc.array(bit), (bits) => void fix(`---\n${bits.join("")}\n---\n`)));
  });
});
