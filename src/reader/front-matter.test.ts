import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../tests/any-text.ts";
import { readFrontMatter, readYamlFile } from "./front-matter.ts";
import { formatIssue } from "./issue.ts";

const FILE = "content/papers/2024/x.md";
const read = (text: string) => readFrontMatter(FILE, text);
const messages = (text: string) => {
  const result = read(text);
  return result.ok ? ["read"] : result.issues.map((issue) => formatIssue(issue).replace(`${FILE}:`, ""));
};

describe("readFrontMatter", () => {
  it("reads every value as the written text", () => {
    const result = read(
      '---\narxiv: 2404.06390\nyear: 2024\nflag: true\nday: 2024-04-09\nlist: [a, "b"]\n---\n\nBody.\n',
    );
    expect(result.ok && result.content.fields).toEqual({
      arxiv: "2404.06390",
      year: "2024",
      flag: "true",
      day: "2024-04-09",
      list: ["a", "b"],
    });
    expect(result.ok && result.content.body.trim()).toBe("Body.");
  });

  it("reads text over several lines, comments and Windows line ends", () => {
    const result = read("\uFEFF---\r\na: >-\r\n  b\r\n  c # d\r\ne: 'it''s' # f\r\ng:\r\n---\r\nBody\r\n");
    expect(result.ok && result.content.fields).toEqual({ a: "b c # d", e: "it's", g: "" });
    expect(result.ok && result.content.body).toBe("Body\n");
  });

  it.each([
    ["plain", ""],
    ["not plain", "more: |\n  text\n"],
  ])("knows the line and column of each field in a file that is %s", (_, more) => {
    const result = read(
      `---\ntitle: A\nlinks:\n  code: https://a.example\nauthors:\n  - First\n  - Second\n${more}---\nBody\n`,
    );
    if (!result.ok) throw new Error("not read");
    expect(result.content.locate(["links", "code"])).toEqual({ line: 4, column: 9 });
    expect(result.content.locate(["authors", 1])).toEqual({ line: 7, column: 5 });
    expect(result.content.locate(["title"], true)).toEqual({ line: 2, column: 1 });
    expect(result.content.locate(["title"])).toEqual({ line: 2, column: 8 });
    expect(result.content.locate(["links", "weights", 3])).toEqual({ line: 4, column: 3 });
    expect(result.content.bodyLine).toBe(9 + more.split("\n").length - 1);
  });

  it("reads a pure YAML file, with correct line numbers", () => {
    const result = readYamlFile("content/outside-models.yaml", "a:\n  name: A\n");
    expect(result.ok && result.content.fields).toEqual({ a: { name: "A" } });
    expect(result.ok && result.content.locate(["a", "name"])).toEqual({ line: 2, column: 9 });
  });

  it("refuses anything but plain front matter, with its position, and never pollutes a prototype", () => {
    const nested = Array.from({ length: 20 }, (_, depth) => `${" ".repeat(depth + 1)}a:`).join("\n");
    const refused = [
      "---js\n({title: process.exit(9)})\n---\n",
      "---json\n{}\n---\n",
      "+++\na = 1\n+++\n",
      "title: x\n",
      "",
      "---\ntitle: x\n",
      "---\n---\n",
      "---\n- a\n---\n",
      "---\na: &x [1]\nb: *x\n---\n",
      "---\na: &x { b: c }\nd:\n  <<: *x\n---\n",
      "---\ntitle: !!js/function 'x'\n---\n",
      "---\ntitle: !!str x\n---\n",
      "---\n!!map\ntitle: x\n---\n",
      '---\ntitle: "a\\u202Eb\\x00\\n\\"\\\\"\n---\n',
      "---\n__proto__: { polluted: yes }\na: { constructor: { prototype: { polluted: yes } } }\n---\n",
      '---\n"__proto__": { polluted: yes }\n"__proto__": { polluted: yes }\n---\n',
      "---\n? [a, b]\n: c\n---\n",
      "---\ntitle: A\ntitle: B\n---\n",
      "---\ntitle: A\nauthors: [a, b\n---\n",
      "---\na: b\n...\nc: d\n---\n",
      "---\n\ta: b\n---\n",
      `---\na: ${"[".repeat(40)}${"]".repeat(40)}\n---\n`,
      `---\n${"- ".repeat(20)}a\n---\n`,
      `---\na:\n${nested} |\n---\n`,
    ];
    const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
    expect(refused.map((text) => [short(text), ...messages(text)])).toMatchInlineSnapshot(`
      [
        [
          "---js
      ({title: process.exit(9)})
      ---
      ",
          "1:1  -  expected YAML front matter, found "---js"  start the file with a line of exactly three dashes",
        ],
        [
          "---json
      {}
      ---
      ",
          "1:1  -  expected YAML front matter, found "---json"  start the file with a line of exactly three dashes",
        ],
        [
          "+++
      a = 1
      +++
      ",
          "1:1  -  expected YAML front matter, found "+++"  start the file with a line of exactly three dashes",
        ],
        [
          "title: x
      ",
          "1:1  -  expected YAML front matter, found "title: x"  start the file with a line of exactly three dashes",
        ],
        [
          "",
          "1:1  -  expected YAML front matter, found an empty line  start the file with a line of exactly three dashes",
        ],
        [
          "---
      title: x
      ",
          "1:1  -  the front matter is not closed  close it with a line of exactly three dashes",
        ],
        [
          "---
      ---
      ",
          "2:1  -  expected front matter of \`field: value\` lines",
        ],
        [
          "---
      - a
      ---
      ",
          "2:1  -  expected front matter of \`field: value\` lines",
        ],
        [
          "---
      a: &x [1]
      b: *x
      ---
      ",
          "2:7  -  YAML anchors (\`&name\`) are not allowed  remove it",
          "3:4  -  YAML aliases (\`*name\`) are not allowed  repeat the value",
        ],
        [
          "---
      a: &x { b: c }
      d:
        <<: *x
      ---
      ",
          "2:7  -  YAML anchors (\`&name\`) are not allowed  remove it",
          "4:3  -  YAML merge keys (\`<<\`) are not allowed  repeat the fields",
        ],
        [
          "---
      title: !!js/function 'x'
      ---
      ",
          "2:22  -  YAML tags (\`!name\`) are not allowed  write the plain value",
        ],
        [
          "---
      title: !!str x
      ---
      ",
          "2:14  -  YAML tags (\`!name\`) are not allowed  write the plain value",
        ],
        [
          "---
      !!map
      title: x
      ---
      ",
          "3:1  -  YAML tags (\`!name\`) are not allowed  write the plain value",
        ],
        [
          "---
      title: "a\\u202Eb\\x00\\n\\"\\\\"
      ---
      ",
          "2:10  -  "\\u" is a YAML escape, which is not allowed  write the character itself",
          "2:17  -  "\\x" is a YAML escape, which is not allowed  write the character itself",
          "2:21  -  "\\n" is a YAML escape, which is not allowed  write the character itself",
        ],
        [
          "---
      __proto__: { polluted: yes }
      a: { constructor: { prot…",
          "2:1  -  "__proto__" cannot be a field name  remove it",
          "3:6  -  "constructor" cannot be a field name  remove it",
        ],
        [
          "---
      "__proto__": { polluted: yes }
      "__proto__": { pollute…",
          "2:1  -  "__proto__" cannot be a field name  remove it",
          "3:1  -  "__proto__" cannot be a field name  remove it",
        ],
        [
          "---
      ? [a, b]
      : c
      ---
      ",
          "2:3  -  a field name must be plain text  write \`name: value\`",
        ],
        [
          "---
      title: A
      title: B
      ---
      ",
          "3:1  -  "title" appears twice  remove one of them",
        ],
        [
          "---
      title: A
      authors: [a, b
      ---
      ",
          "4:1  -  YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
        ],
        [
          "---
      a: b
      ...
      c: d
      ---
      ",
          "3:1  -  "..." ends a YAML document  remove the line",
        ],
        [
          "---
      	a: b
      ---
      ",
          "2:1  -  YAML: Tabs are not allowed as indentation",
        ],
        [
          "---
      a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]…",
          "2:36  -  is nested deeper than 12 levels  flatten it",
        ],
        [
          "---
      - - - - - - - - - - - - - - - - - - - - a
      ---
      ",
          "2:1  -  is nested deeper than 12 levels  flatten it",
        ],
        [
          "---
      a:
       a:
        a:
         a:
          a:
           a:
            a:
             a:
       …",
          "14:13  -  is nested deeper than 12 levels  flatten it",
        ],
      ]
    `);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("reports only the first errors of a completely broken file", () => {
    expect(messages(`---\na: [${",".repeat(5_000)}]\n---\n`)).toHaveLength(10);
  });

  it("never throws, whatever the file contains", () => {
    const character = fc.oneof(
      anyText(),
      fc.constantFrom("\n", "- ", "a: ", "[", "{", "&a ", "*a", "!b ", '"', "'", "|", ">", "#", "?", "<<: ", "---\n"),
    );
    fc.assert(
      fc.property(fc.array(character), fc.boolean(), (characters, fenced) => {
        const text = characters.join("");
        const lines = text.split("\n").length + 2;
        const result = read(fenced ? `---\n${text}\n---\n` : text);
        for (const { line = 1, column = 1 } of result.ok ? [] : result.issues) {
          expect(line).toBeLessThanOrEqual(lines);
          expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
