import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";

/** What the full parser makes of it, or null where it finds anything to complain about. */
function readWhole(source: string): unknown {
  const document = parseDocument(source, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  return document.toJS({ maxAliasCount: 0 }) as unknown;
}

describe("readPlainYaml", () => {
  it("reads every file of the catalogue as the full parser does", () => {
    const root = new URL("../../content/", import.meta.url).pathname;
    let read = 0;
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
      if (!/\.mdx?$/.test(file)) continue;
      const source = readFileSync(join(root, file), "utf8").split(/^---\n/m)[1] ?? "";
      const fields = readPlainYaml(source);
      if (fields === null) continue;
      read += 1;
      expect(fields, file).toEqual(readWhole(source));
    }
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    ["a: b\n", { a: "b" }],
    ["a: 2404.06390\nb: 2024-04-09\nc: true\nd: ~\n", { a: "2404.06390", b: "2024-04-09", c: "true", d: "~" }],
    ['a: "x: \\"y\\" \\\\ # z"\nb: \'{}\'\n', { a: 'x: "y" \\ # z', b: "{}" }],
    ["a:\n  b:\n    - c\n    - d: 1\n      e: 2\n", { a: { b: ["c", { d: "1", e: "2" }] } }],
    ["a:\n- b\n- c\nd: e\n", { a: ["b", "c"], d: "e" }],
    ["a: [b, { c: d's, e: [] }, {}]\n", { a: ["b", { c: "d's", e: [] }, {}] }],
    ["# note\na: b  \n\n  # note\nc: https://d.example/#e\n", { a: "b", c: "https://d.example/#e" }],
    ["a: -1.6%\nb: 5:1\n", { a: "-1.6%", b: "5:1" }],
    ["a: \u00a0b\u00a0\n", { a: "\u00a0b\u00a0" }],
  ])("reads %j", (source, fields) => {
    expect(readPlainYaml(source)).toEqual(fields);
    expect(readWhole(source)).toEqual(fields);
  });

  it.each([
    "",
    "- a\n",
    "a:\n",
    "a: b\n  c\n",
    "a: b # c\n",
    "a: |\n  b\n",
    "a: &x b\n",
    "a: *x\n",
    "a: !!str b\n",
    "<<: { a: b }\n",
    "__proto__: { a: b }\n",
    "constructor: a\n",
    "a: { __proto__: b }\n",
    "a: b\na: c\n",
    "a: { b: c, b: d }\n",
    "a: b: c\n",
    "a: [b\n",
    "a: [b]]\n",
    "a: [b,, c]\n",
    "a: [b: c]\n",
    "a: { b }\n",
    'a: "b\\n"\n',
    'a: "b" c\n',
    "a: 'it''s'\n",
    "a:\tb\n",
    "a: b\r\n",
    "a: b\n...\nc: d\n",
    "? a\n: b\n",
    "a: - b\n",
    "a: @b\n",
    `${"[".repeat(100_000)}\n`,
    `a: ${"[".repeat(100_000)}\n`,
    `a: ${"{ a: ".repeat(100_000)}\n`,
    `${"- ".repeat(100_000)}a\n`,
    `${Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")}\n`,
  ])("leaves %j to the full parser", (source) => {
    expect(readPlainYaml(source)).toBeNull();
  });

  it("never reads anything otherwise than the full parser does", () => {
    const word = fc.constantFrom(
      ...[
        "a",
        "b-1",
        "x y",
        "1.5",
        "-",
        "- ",
        "--",
        "-a",
        "?",
        ":",
        ": ",
        " :",
        "::",
        "#",
        " #",
        "'",
        '"',
        "\\",
        '"a"',
      ],
      ...[
        "'a'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "[a, b]",
        "{ a: b }",
        "|",
        ">",
        "&a",
        "*a",
        "!a",
        "%",
        "@",
        "`",
        "~",
        "",
      ],
      ...["\u00a0", "\u2028", "é", "<<", "---", "...", "https://a.example/b#c", "a: ", "k: v"],
    );
    const line = fc
      .tuple(
        fc.nat(6),
        fc.constantFrom("", "a:", "b:", "a: ", "b: ", "c: ", "- ", "- a: ", "- b: ", "-", "# "),
        fc.array(word, { maxLength: 4 }),
      )
      .map(([indent, head, words]) => " ".repeat(indent) + head + words.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        const source = `${lines.join("\n")}\n`;
        const fields = readPlainYaml(source);
        if (fields !== null) expect(fields).toEqual(readWhole(source));
      }),
      { numRuns: 50_000 },
    );
  });

  it("never reads a damaged paper otherwise than the full parser does", () => {
    const paper = readFileSync(new URL("../../content/papers/2024/quamba.md", import.meta.url), "utf8").slice(4, 2500);
    const source = paper.slice(0, paper.lastIndexOf("\n") + 1);
    const bit = fc.constantFrom(
      ...[" ", "  ", ":", ": ", "-", "- ", "#", " #", "'", '"', "[", "]", "{", "}", ",", "\n", "\n  ", "\n    ", "\\"],
      ...["&", "*", "!", "|", ">", "%", "?", "? ", "a: b\n", "- x\n", "...\n"],
    );
    const cut = fc.record({ at: fc.nat(source.length), take: fc.nat(3), put: fc.oneof(bit, fc.constant("")) });
    let read = 0;
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const damaged = cuts.reduce(
          (text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take),
          source,
        );
        const fields = readPlainYaml(damaged);
        if (fields === null) return;
        read += 1;
        expect(fields).toEqual(readWhole(damaged));
      }),
      { numRuns: 600 },
    );
    // The property says something only where damage was read as plain all the same.
    expect(read).toBeGreaterThan(100);
  });

  it("reads whatever plain values are written in its form", () => {
    const text = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .'"/%×-]{0,20}[A-Za-z0-9]$/);
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, text, tie("list"), tie("map")),
      list: fc.array(tie("any"), { minLength: 1, maxLength: 3 }),
      map: fc.dictionary(fc.constantFrom("a", "b", "c-d", "e.f"), tie("any"), { minKeys: 1 }),
    })).map;
    const write = (node: unknown): string =>
      typeof node === "string"
        ? JSON.stringify(node)
        : Array.isArray(node)
          ? `[${node.map(write).join(", ")}]`
          : `{ ${Object.entries(node as object)
              .map(([key, inner]) => `${key}: ${write(inner)}`)
              .join(", ")} }`;
    fc.assert(
      fc.property(value, (map) => {
        const source = `top: ${write(map)}\n`;
        expect(readPlainYaml(source)).toEqual({ top: JSON.parse(JSON.stringify(map)) as unknown });
      }),
    );
  });
});
