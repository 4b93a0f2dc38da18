/** Rules on a file's text: what it may not contain, wherever it occurs. */
import { describe, expect, it } from "vitest";
import { messagesAfter, messagesOf } from "../../../tests/broken-catalogue.ts";
import { PHI, PHI_TEXT } from "../../../tests/small-catalogue.ts";

describe("characters", () => {
  const titled = (title: string) => messagesAfter("title: Phi-3 Technical Report", `title: ${title}`);

  it("reports invisible, reordering and typographic characters", () => {
    const signs = [
      "\u202Eabc",
      "a\u2066b",
      "a\u200Bb",
      "a\u00ADb",
      "a\uFEFFb",
      "a\u0000b",
      "a\u001B[31mb",
      "a\u0085b",
      "a\u2028b",
      "a\u00A0b",
      "a\u3164b",
      "a\uE000b",
      "a\u0378b",
      "a\u{E0041}b",
      "a\uFE0Fb",
      "e\u0301b",
      "e\uFB03cient",
      "\uFF21b",
      "\u{1D40F}hi",
    ];
    expect(signs.map((sign) => titled(`Phi ${sign} of Models`)[0])).toMatchInlineSnapshot(`
      [
        "phi-3.md:2:12  -  U+202E reorders the text around it  remove it",
        "phi-3.md:2:13  -  U+2066 reorders the text around it  remove it",
        "phi-3.md:2:13  -  U+200B is invisible  remove it",
        "phi-3.md:2:13  -  U+00AD is invisible  remove it",
        "phi-3.md:2:13  -  U+FEFF is invisible  remove it",
        "phi-3.md:2:13  -  U+0000 is a control character  remove it",
        "phi-3.md:2:13  -  U+001B is a control character  remove it",
        "phi-3.md:2:13  -  U+0085 is a control character  remove it",
        "phi-3.md:2:13  -  U+2028 is invisible  remove it",
        "phi-3.md:2:13  -  U+00A0 is not a plain space  write a plain space",
        "phi-3.md:2:13  -  U+3164 is invisible  remove it",
        "phi-3.md:2:13  -  U+E000 is not an assigned character  remove it",
        "phi-3.md:2:13  -  U+0378 is not an assigned character  remove it",
        "phi-3.md:2:13  -  U+E0041 is invisible  remove it",
        "phi-3.md:2:13  -  U+FE0F is invisible  remove it",
        "phi-3.md:2:12  -  "é" is written as a letter and a mark (U+0301)  write it as one character: "é"",
        "phi-3.md:2:13  -  "ﬃ" (U+FB03) is a typographic form  write "ffi"",
        "phi-3.md:2:12  -  "Ａ" (U+FF21) is a typographic form  write "A"",
        "phi-3.md:2:12  -  "𝐏" (U+1D40F) is a typographic form  write "P"",
      ]
    `);
  });

  it.each([
    "μnit Scaling: β and τ",
    "1.58-bit → 5×, ≥ 3 % “quoted” – it’s",
    "Caio César Preußer Wiśniewski",
    "微软 M̅ 小模型 x₂ ¹",
  ])("accepts %j", (title) => {
    expect(titled(JSON.stringify(title))).toEqual([]);
  });
});

describe("look-alikes", () => {
  it("reports words that mix alphabets", () => {
    const words = ["Quаntization", "Βert", "Lοra", "Modeӏ", "Ꭺpple", "А"];
    expect(words.map((word) => messagesAfter('tldr: "One', `tldr: "${word}`)[0])).toMatchInlineSnapshot(`
      [
        "phi-3.md:7:10  -  "Quаntization" is not what it looks like: "а" is U+0430  use letters of one alphabet",
        "phi-3.md:7:8  -  "Βert" is not what it looks like: "Β" is U+0392  use letters of one alphabet",
        "phi-3.md:7:9  -  "Lοra" is not what it looks like: "ο" is U+03BF  use letters of one alphabet",
        "phi-3.md:7:12  -  "Modeӏ" is not what it looks like: "ӏ" is U+04CF  use letters of one alphabet",
        "phi-3.md:7:8  -  "Ꭺpple" is not what it looks like: "Ꭺ" is U+13AA  use letters of one alphabet",
        "phi-3.md:7:8  -  "А" is not what it looks like: "А" is U+0410  use letters of one alphabet",
      ]
    `);
  });

  it.each(["μnit", "αβ-CROWN", "αLoRA", "Adaptα", "Москва", "Ελλάδα", "Δnet"])("accepts %j", (word) => {
    expect(messagesAfter('tldr: "One', `tldr: "${word}`).filter((message) => message.includes("looks like:"))).toEqual(
      [],
    );
  });
});

describe("todo", () => {
  it("reports what a draft left open", () => {
    expect(messagesAfter('"One sentence."', '"TODO"')).toMatchInlineSnapshot(`
      [
        "phi-3.md:7:8  -  "TODO" is left over  fill it in, or remove the line",
      ]
    `);
    expect(messagesAfter("A summary.", "A summary. FIXME later.")).toHaveLength(1);
    expect(messagesAfter("A summary.", "ToDo is a method.")).toEqual([]);
  });
});

describe("https", () => {
  it("reports other addresses in the front matter, once", () => {
    expect(messagesAfter("where: abstract", "where: http://a.example")).toMatchInlineSnapshot(`
      [
        "phi-3.md:14:12  -  "http://" begins an address that is not https  use the https address",
      ]
    `);
    expect(messagesAfter("where: abstract", "where: javascript:alert(1)")).toHaveLength(1);
    const links = messagesAfter("authors:", "links:\n  code: http://a.example\nauthors:");
    expect(links).toMatchInlineSnapshot(`
      [
        "phi-3.md:11:9  links.code  expected an https address, found "http://a.example"",
      ]
    `);
  });
});

describe("tags-in-text", () => {
  it("warns of what looks like HTML, and not of comparisons", () => {
    expect(messagesAfter('tldr: "One', 'tldr: "One <script>alert(1)</script>')).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:7:12  -  "<script>" looks like HTML, which fields show literally  write plain text",
        "warning phi-3.md:7:28  -  "</script>" looks like HTML, which fields show literally  write plain text",
      ]
    `);
    expect(messagesAfter('tldr: "One', 'tldr: "Under <5 % and a<b')).toEqual([]);
  });
});

describe("line-ends", () => {
  it("reports Windows line endings and a byte order mark, and other errors at their position", () => {
    const windows = `\uFEFF${PHI_TEXT.replace("published: 2024-04-22", "published: May").replaceAll("\n", "\r\n")}`;
    expect(messagesOf({ [PHI]: windows })).toMatchInlineSnapshot(`
      [
        "phi-3.md:1:1  -  begins with a byte order mark  save it as UTF-8 without one",
        "phi-3.md:1:5  -  has Windows line endings (CR LF)  use LF",
        "phi-3.md:5:12  published  expected a date like 2024-04-22, found "May"",
      ]
    `);
  });

  it("reports a lone carriage return as a control character", () => {
    expect(messagesAfter('"One sentence."', '"One\rsentence."')[0]).toContain("U+000D is a control character");
  });
});

describe("trailing-space", () => {
  it("warns of meaningless whitespace", () => {
    expect(messagesAfter("short: Phi-3\n", "short: Phi-3  \n")).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:3:13  -  has trailing whitespace, or does not end with one line feed  remove the whitespace, and end the file with one line feed",
      ]
    `);
    expect(messagesOf({ [PHI]: `${PHI_TEXT}\n\n` })).toHaveLength(1);
    expect(messagesOf({ [PHI]: PHI_TEXT.trimEnd() })).toHaveLength(1);
    expect(messagesAfter("A summary. ", "A summary.  \nAfter a line break. ")).toEqual([]);
  });
});

describe("quoting", () => {
  it("warns of other quotes than the catalogue's", () => {
    expect(messagesAfter("short: Phi-3", "short: 'Phi-3'")).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:3:8  -  is not in double quotes  write "Phi-3"",
      ]
    `);
    expect(messagesAfter('arxiv: "2404.14219"', "arxiv: 2404.14219")).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:4:8  -  is not in double quotes  write "2404.14219"",
      ]
    `);
  });
});

describe("mdx", () => {
  it("warns of lines that would be code in MDX", () => {
    const body = "A summary.\n\nimport x from 'y'\n\nexport const z = 1\n\n";
    expect(messagesAfter("A summary. ", body)).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:30:1  -  looks like MDX code, which papers do not run  remove the line",
        "warning phi-3.md:32:1  -  looks like MDX code, which papers do not run  remove the line",
      ]
    `);
    expect(messagesAfter("A summary.", "Imports matter.\nimport duties and export taxes do not.")).toEqual([]);
  });
});

describe("file-name", () => {
  it("refuses names that are not ids or not valid file names on every system", () => {
    const names = ["Phi 3", "phi_3", "..", "2", "aux", "con.1", "a".repeat(90)];
    const text = PHI_TEXT.replaceAll("phi-3-mini", "other")
      .replace("14219", "14220")
      .replace("title: Phi-3", "title: Phi");
    expect(names.map((name) => messagesOf({ [`content/papers/2024/${name}.md`]: text })[0])).toMatchInlineSnapshot(`
      [
        "Phi 3.md:1:1  -  "Phi 3" is not a valid id, and the file name is the id  rename it: lowercase letters, digits, "-" and "." only, at most 80 characters",
        "phi_3.md:1:1  -  "phi_3" is not a valid id, and the file name is the id  rename it: lowercase letters, digits, "-" and "." only, at most 80 characters",
        "...md:1:1  -  ".." is not a valid id, and the file name is the id  rename it: lowercase letters, digits, "-" and "." only, at most 80 characters",
        "2.md:1:1  -  "2" is not a valid id: addresses like /papers/2/ are list pages  include a letter",
        "aux.md:1:1  -  "aux" is a reserved device name on Windows  rename the file",
        "con.1.md:1:1  -  "con.1" is a reserved device name on Windows  rename the file",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md:1:1  -  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" is not a valid id, and the file name is the id  rename it: lowercase letters, digits, "-" and "." only, at most 80 characters",
      ]
    `);
  });
});
