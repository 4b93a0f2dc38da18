import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../reader/render-markdown.ts";
import { inspectMarkdown, refusalOf } from "./inspect-markdown.ts";
import { isSitePath } from "./rules/markdown.ts";

describe("inspectMarkdown", () => {
  it("finds headings, links, images and HTML with their positions", () => {
    const body =
      "## One\nSee [Phi](/papers/phi-3/) and [arXiv](https://arxiv.org/abs/1).\n\n- 😀 \\[b\\](c) www.b.example\n" +
      "## Two\n> ![c](d)\n\n<b>\n";
    expect(inspectMarkdown(body)).toEqual({
      headings: [
        { line: 1, column: 1, depth: 2 },
        { line: 5, column: 1, depth: 2 },
      ],
      links: [
        { line: 2, column: 5, url: "/papers/phi-3/" },
        { line: 4, column: 15, url: "http://www.b.example" },
      ],
      images: [{ line: 6, column: 3 }],
      html: [{ line: 8, column: 1 }],
    });
  });

  it.each([
    ["<b>x</b>", "html"],
    ["a <!-- b --> c", "html"],
    ["![a](https://b.example/c.png)", "images"],
    ["![a][b]\n\n[b]: https://c.example", "images"],
    ["[a](javascript:alert(1))", "links"],
    ["[a](java&#115;cript:alert(1))", "links"],
    ["[a]( </b> )", "links"],
    ["[a][b]\n\n[b]: data:text/html,x", "links"],
    ["<javascript:alert(1)>", "links"],
    ["[a](//b.example)", "links"],
    ["http://a.example", "links"],
    ["www.a.example", "links"],
    ["me@a.example", "links"],
    ["me@a.example---", "links"],
    ["> # a", "headings"],
    ["- # a", "headings"],
    ["a\n===", "headings"],
    ["---\na: b\n---", "headings"],
    ["a\n- -", "nothing"],
    ["`[a](javascript:b)`", "nothing"],
    ["    # a", "nothing"],
  ] as const)("recognizes %j", (body, what) => {
    const found = inspectMarkdown(body);
    for (const kind of ["html", "images", "links", "headings"] as const) {
      expect(found[kind].length > 0, kind).toBe(kind === what);
    }
  });

  it("misses nothing that would be rendered", () => {
    const bit = fc.constantFrom(
      ...[
        "a",
        "b c",
        " ",
        "  ",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "#",
        "- ",
        "* ",
        "1. ",
        "> ",
        "*",
        "**",
        "_",
        "~",
        "~~",
        "|",
      ],
      ...[
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "]:",
        "[a](https://b.example)",
        "[a](/papers/b/)",
        "[a]: /c/\n",
        "[a](/b?c=d_e)",
      ],
      ...[
        "<",
        ">",
        "<b>",
        "</",
        "`",
        "```\n",
        "\\",
        "\\[",
        "\\]",
        "&lt;",
        "&#91;",
        "://",
        "https://a.example",
        "www.b.example",
      ],
      ...[
        "http://c.example",
        "@d.example",
        "---\n",
        "===\n",
        "-\n",
        "[^1]",
        "[^1]: ",
        "[ ] ",
        "\t",
        "    ",
        "!",
        "|-|\n",
        ":",
      ],
    );
    let shown = 0;
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
        const body = bits.join("");
        const { html, images, links, headings } = inspectMarkdown(body);
        const refused = html.length + images.length > 0 || links.some(({ url }) => !isSitePath(url));
        if (refused || headings.some(({ depth }) => depth === 1)) return;
        shown += 1;
        // It throws if there is HTML that Markdown does not produce.
        const rendered = renderMarkdown(body, "a.md");
        // The heading above the footnotes comes from the renderer; a footnote without a reference is not shown.
        const headingsShown = rendered.replace(/<h2 class="sr-only"/, "").match(/<h[2-6]/g) ?? [];
        expect(headingsShown.length).toBeLessThanOrEqual(headings.length);
      }),
      { numRuns: 4000 },
    );
    expect(shown).toBeGreaterThan(1000);
  });
});

describe("refusalOf", () => {
  it("refuses a body that is too long, too deep or has too much markup", () => {
    expect(refusalOf("Text.")).toBeNull();
    expect(refusalOf(`Text.\n\n${"> ".repeat(30)}a`)).toEqual({
      line: 3,
      message: "quotes and lists are nested deeper than 20 levels",
      hint: "flatten them",
    });
    expect(refusalOf(">".repeat(8_000))?.line).toBe(1);
    expect(refusalOf("1. - ".repeat(50))?.line).toBe(1);
    expect(refusalOf("a\n-\n".repeat(500))?.message).toBe("the body has more than 400 lines");
    expect(refusalOf("*a".repeat(501))?.message).toBe("the body has more than 500 Markdown markup characters");
    expect(refusalOf("a".repeat(20_000))?.message).toBe("the body is longer than 8 KB");
  });
});
