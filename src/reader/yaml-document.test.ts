import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";
import { readStrictly, readYaml } from "./yaml-document.ts";

describe("readYaml", () => {
  it("reads every file of the catalogue as the strict reader does", () => {
    const root = new URL("../../content/", import.meta.url).pathname;
    let read = 0;
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
      if (!/\.mdx?$/.test(file)) continue;
      const parts = splitFrontMatter(readFileSync(join(root, file), "utf8"));
      if (!parts.ok) throw new Error(`${file}: ${parts.message}`);
      expect(parts.yaml, file).toEqual(readStrictly(parts.source));
      read += 1;
    }
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    ["a: b\n", { a: "b" }],
    ["a: 2404.06390\nb: 2024-04-09\nc: true\nd: ~\n", { a: "2404.06390", b: "2024-04-09", c: "true", d: "~" }],
    ['a: "x: \\"y\\" \\\\ # z"\nb: \'{}\'\n', { a: 'x: "y" \\ # z', b: "{}" }],
    ["a:\n- b\n- c\nd: e\n", { a: ["b", "c"], d: "e" }],
    ["a: [b, { c: d's, e: [] }, {}]\n", { a: ["b", { c: "d's", e: [] }, {}] }],
    ["# note\na: b  \n\n  # note\nc: https://d.example/#e\n", { a: "b", c: "https://d.example/#e" }],
    ["a: >-\n  b\n  c\nd: |\n  e\n", { a: "b c", d: "e\n" }],
    ["a:\nb: c\n", { a: "", b: "c" }],
    ["a: \u00a0b\u00a0\n", { a: "\u00a0b\u00a0" }],
  ])("reads %j", (source, fields) => {
    expect(readYaml(source)).toEqual({ ok: true, fields });
  });

  const word = fc.constantFrom(
    ...["a", "b-1", "x y", "1.5", "-", "- ", "--", "-a", "?", ":", ": ", " :", "::", "#", " #", "'", '"', "\\", '"a"'],
    ...["'a'", "[", "]", "{", "}", ",", ", ", "[a, b]", "{ a: b }", "|", ">", "&a", "*a", "!a", "%", "@", "`", "~", ""],
    ...["\u00a0", "\u2028", "é", "<<", "---", "...", "https://a.example/b#c", "a: ", "k: v", "\t"],
  );
  const line = fc
    .tuple(
      fc.nat(6),
      fc.constantFrom("", "a:", "b:", "a: ", "b: ", "c: ", "- ", "- a: ", "- b: ", "-", "# "),
      fc.array(word, { maxLength: 4 }),
    )
    .map(([indent, head, words]) => " ".repeat(indent) + head + words.join(""));

  it("refuses what the strict reader refuses, and reads the same otherwise", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        const source = `${lines.join("\n")}\n`;
        const result = readYaml(source);
        if (result.ok) read += 1;
        expect(result).toEqual(readStrictly(source));
      }),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it("reads a damaged paper as the strict reader does", () => {
    const paper = readFileSync(new URL("../../content/papers/2024/quamba.md", import.meta.url), "utf8").slice(4, 2500);
    const source = paper.slice(0, paper.lastIndexOf("\n") + 1);
    const bit = fc.constantFrom(
      ...[" ", "  ", ":", ": ", "-", "- ", "#", " #", "'", '"', "[", "]", "{", "}", ",", "\n", "\n  ", "\n    ", "\\"],
      ...["&", "*", "!", "|", ">", "%", "?", "? ", "a: b\n", "- x\n", "...\n"],
    );
    const cut = fc.record({ at: fc.nat(source.length), take: fc.nat(3), put: fc.oneof(bit, fc.constant("")) });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const damaged = cuts.reduce(
          (text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take),
          source,
        );
        expect(readYaml(damaged)).toEqual(readStrictly(damaged));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["nested sequences", `${"- ".repeat(50_000)}a\n`],
    ["open brackets", `a: ${"[".repeat(9_000)}\n`],
    ["open maps", `a: ${"{ a: ".repeat(3_000)}\n`],
    ["indented maps", `${Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")}\n`],
    ["thirteen levels", `${Array.from({ length: 13 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")} b\n`],
  ])("refuses %s with one message", (_, source) => {
    const result = readYaml(source);
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toContain("is nested deeper than 12 levels");
  });
});
