import fc from "fast-check";
import type { Root, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { expect, it } from "vitest";
import {
  bullets,
  embedded,
  footnote,
  gfmOptions,
  heading,
  joined,
  link,
  mark,
  paragraph,
  quote,
  table,
  writeMarkdown,
  writeOptions,
  type Inline,
} from "./markdown.ts";

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
const textOf = (node: Root | RootContent): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
const cellsOf = (node: Table) => node.children.map((row) => row.children.map(textOf));

it("escapes what would end a cell or start markup", () => {
  const text = writeMarkdown(table(["Name", "Value"], [["a|b", "*x* _y_ [z](u) `c` <b> \\ ~s~ https://example.org"]]));
  expect(text.split("\n")[2]).toContain("a\\|b");
  const [found] = parse(text).children;
  expect(cellsOf(found as Table)[1]).toEqual(["a|b", "*x* _y_ [z](u) `c` <b> \\ ~s~ https://example.org"]);
});

it("round-trips any cell", () => {
  const cell = fc
    .array(fc.constantFrom(..."| * _ ` [ ] ( ) # > < & ~ ! \\ : - + . 1 a μ $ % ^ { } https://x.y @z".split(" ")), {
      minLength: 1,
      maxLength: 8,
    })
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(cell, cell, (first, second) => {
      const [found, ...more] = parse(writeMarkdown(table(["A", "B"], [[first, second]]))).children;
      expect(more).toEqual([]);
      expect(cellsOf(found as Table)).toEqual([
        ["A", "B"],
        [first, second],
      ]);
    }),
  );
});

it("escapes only where needed", () => {
  const bit = fc.constantFrom(
    ..."a B é 1 42 . , ; : - – + = ( ) ' \" % $ / ? ! # > < & ~ | * _ ` [ ] { } ^ @ \\".split(" "),
    ..."w. www. http:// https: amp; 1. 2) - + [^1] :-".split(" "),
    ...[" ", "\n", "\t", "\u00A0"],
  );
  const piece = fc.array(bit, { maxLength: 6 }).map((bits) => bits.join(""));
  const careful = unified().use(remarkGfm, gfmOptions).use(remarkStringify, writeOptions);
  let plain = 0;
  fc.assert(
    fc.property(piece, piece, (first, second) => {
      const strong: Inline = { type: "strong", children: [{ type: "text", value: second }] };
      const children = [
        paragraph(first, second),
        paragraph(first, link("https://a.example", second), first),
        paragraph(first, strong, first),
        heading(2, first),
        ...table(["A", "B"], [[first, [second, first]]]),
        bullets([first]),
        quote(first),
      ];
      if (first !== "" && !/[^\p{L} ,.]/u.test(first)) plain += 1;
      expect(writeMarkdown(children)).toBe(careful.stringify({ type: "root", children }));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(20);
});

it("omits columns without a value, and tables without a row", () => {
  expect(
    writeMarkdown(
      table(
        ["A", "B", "C"],
        [
          ["1", undefined, ""],
          [undefined, undefined, "2"],
        ],
      ),
    ),
  ).toBe("| A | C |\n| - | - |\n| 1 | – |\n| – | 2 |\n");
  expect(table(["A"], [])).toEqual([]);
});

it("numbers sources as footnotes", () => {
  const note = { number: 2, text: "table 5, arXiv v3", url: "https://arxiv.org/abs/2404.14219v3", secondHand: true };
  expect(
    writeMarkdown([paragraph("69%", mark(note)), footnote({ ...note, note: "Read aloud.", paper: "Phi-3" })]),
  ).toBe("69%[^2]\n\n[^2]: Phi-3: [table 5, arXiv v3](https://arxiv.org/abs/2404.14219v3), second-hand. Read aloud.\n");
});

it("joins pieces, without empty ones", () => {
  expect(writeMarkdown([bullets([joined([link("https://a.example/", "a"), undefined, "", "b"])])])).toBe(
    "- [a](https://a.example/), b\n",
  );
});

it("lowers the headings of Markdown by one level and makes links absolute", () => {
  const body = "## The problem\n\nSee [Phi-3](/papers/phi-3/) and [arXiv](https://arxiv.org/).\n\n- one\n- two\n";
  expect(writeMarkdown(embedded(body, (path) => `https://reader.example/base${path}`))).toBe(
    "### The problem\n\nSee [Phi-3](https://reader.example/base/papers/phi-3/) and [arXiv](https://arxiv.org/).\n\n" +
      "- one\n- two\n",
  );
});
