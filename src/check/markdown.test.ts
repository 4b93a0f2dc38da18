import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectLines, inspectMarkdown, inspectTree, unreadable } from "./markdown.ts";

describe("inspectMarkdown", () => {
  it("finds headings and links in a simple body by its lines", () => {
    const body = "## One\nSee [Phi](/papers/phi-3/) and [arXiv](https://arxiv.org/abs/1).\n\n- a \\[b\\](c)\n## Two\n";
    expect(inspectLines(body)).toEqual({
      headings: [
        { line: 1, column: 1, depth: 2 },
        { line: 5, column: 1, depth: 2 },
      ],
      links: [{ line: 2, column: 5, url: "/papers/phi-3/" }],
      images: [],
      html: [],
    });
    expect(inspectTree(body)).toEqual(inspectLines(body));
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
    ["> # a", "headings"],
    ["- # a", "headings"],
    ["a\n===", "headings"],
    ["a\n- -", "nothing"],
    ["`[a](javascript:b)`", "nothing"],
    ["    # a", "nothing"],
  ] as const)("sees what %j is", (body, what) => {
    const found = inspectMarkdown(body);
    expect(found).toEqual(inspectTree(body));
    if (found === null) throw new Error("not read");
    for (const kind of ["html", "images", "links", "headings"] as const) {
      expect(found[kind].length > 0, kind).toBe(kind === what);
    }
  });

  it("never answers by the lines otherwise than the parser does", () => {
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
    let simple = 0;
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
        const body = bits.join("");
        const found = inspectLines(body);
        if (found === null) return;
        simple += 1;
        expect(found).toEqual(inspectTree(body));
      }),
      { numRuns: 4000 },
    );
    expect(simple).toBeGreaterThan(200);
  });

  it("leaves the parser alone with what would wear it out", () => {
    expect(unreadable("Text.")).toBeNull();
    expect(unreadable(`Text.\n\n${"> ".repeat(30)}a`)).toEqual({
      line: 3,
      message: "quotes and lists are nested deeper than 20 levels",
      mend: "flatten them",
    });
    expect(unreadable(">".repeat(10_000))?.line).toBe(1);
    expect(unreadable("1. - ".repeat(50))?.line).toBe(1);
    expect(unreadable("a\n-\n".repeat(500))?.message).toBe("the body has more than 400 lines");
    expect(unreadable("*a".repeat(501))?.message).toBe("the body has more than 500 signs of Markdown");
    expect(unreadable("a".repeat(20_000))?.message).toBe("the body is longer than 8 KB");
  });
});
