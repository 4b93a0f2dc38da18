import { expect, it } from "vitest";
import { messagesAfter, messagesOf } from "../../../tests/broken-catalogue.ts";

/** The errors for a body. */
const after = (body: string) =>
  messagesOf({
    "content/papers/2024/phi-3.md": (text) => `${text.slice(0, text.indexOf("\nA summary."))}${body}`,
  }).filter((message) => !message.startsWith("warning"));

it("refuses anything but plain Markdown, with its position", () => {
  const bodies = [
    "<script>alert(1)</script>",
    "Text <b onclick=x>y</b>",
    "[x](javascript:alert(1))",
    "[x]( &#106;avascript:alert(1) )",
    "[x](data:text/html,x)",
    "[x](//a.example)",
    "[x](/\\a.example)",
    "[x](http://a.example)",
    "www.a.example",
    "![x](https://a.example/x.png)",
    "# Title",
    "## A\n\n#### Deep",
    "> ".repeat(50),
    "a".repeat(20_000),
    "",
  ];
  expect(bodies.map((body) => after(`\n${body}\n`))).toMatchInlineSnapshot(`
    [
      [
        "phi-3.md:28:1  -  raw HTML is not allowed  write Markdown",
      ],
      [
        "phi-3.md:28:6  -  raw HTML is not allowed  write Markdown",
        "phi-3.md:28:20  -  raw HTML is not allowed  write Markdown",
      ],
      [
        "phi-3.md:28:1  -  "javascript:alert(1)" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "javascript:alert(1)" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "data:text/html,x" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "//a.example" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "/\\a.example" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "http://a.example" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  "http://www.a.example" is not an allowed link  use https or /papers/<id>/",
      ],
      [
        "phi-3.md:28:1  -  images are not allowed  remove it",
      ],
      [
        "phi-3.md:28:1  -  level-1 headings are reserved for the page title  start with "##"",
      ],
      [
        "phi-3.md:30:1  -  a heading of level 4 follows one of level 2  make it level 3",
      ],
      [
        "phi-3.md:28:1  -  quotes and lists are nested deeper than 20 levels  flatten them",
      ],
      [
        "phi-3.md:27:1  -  the body is longer than 8 KB  a summary has 120 to 300 words",
      ],
      [
        "phi-3.md:27:1  -  the summary is missing  write 120 to 300 words",
      ],
    ]
  `);
});

it("refuses links to pages that do not exist", () => {
  expect(after("\n[x](/papers/phi-4/)\n")).toMatchInlineSnapshot(`
    [
      "phi-3.md:28:1  -  "/papers/phi-4/" is not a page of this site  Did you mean "/papers/phi-3/"?",
    ]
  `);
});

it("allows links to pages of the site and to https, headings in order and code", () => {
  const links = "See [Phi](/families/phi/), [MMLU](/benchmarks/mmlu/) and [arXiv](https://arxiv.org). `<b>` is code.";
  expect(messagesAfter("A summary.", `## A\n\n${links}\n\n### B\n\nText\n\n## C\n\n`)).toEqual([]);
});

it("checks benchmarks, too", () => {
  const found = messagesOf({ "content/benchmarks/mmlu.md": (text) => text.replace("Text.", "<b>Text.</b>") });
  expect(found).toMatchInlineSnapshot(`
    [
      "content/benchmarks/mmlu.md:10:1  -  raw HTML is not allowed  write Markdown",
      "content/benchmarks/mmlu.md:10:9  -  raw HTML is not allowed  write Markdown",
    ]
  `);
});
