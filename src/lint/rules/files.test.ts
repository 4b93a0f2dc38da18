/** Rules on file locations: what may be below `content/`, and published addresses. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesAfter, messagesOf, TODAY } from "../../../tests/broken-catalogue.ts";
import { PHI, PHI_TEXT, smallCatalogue } from "../../../tests/small-catalogue.ts";
import { formatIssue } from "../../reader/issue.ts";
import { lintCatalogue } from "../lint.ts";

describe("stray-files", () => {
  it("refuses every file that is not content", () => {
    const stray = [
      "content/papers/2024/x.mdx",
      "content/papers/2024/x.js",
      "content/papers/x.md",
      "content/papers/2024/deep/x.md",
      "content/papers/2024/.phi-3.md.swp",
      "content/papers/2024/phi-3.md~",
      "content/papers/2024/.astro",
      "content/benchmarks/x.json",
      "content/families/x.md",
      "content/topics/deep/x.mdx",
    ];
    expect(messagesOf(Object.fromEntries(stray.map((file) => [file, "---\nx: y\n---\n"])))).toMatchInlineSnapshot(`
      [
        "content/benchmarks/x.json:1:1  -  is not a content file  write content/benchmarks/<id>.md, or remove it",
        "content/families/x.md:1:1  -  is not a content file  write content/families/<id>.mdx, or remove it",
        ".astro:1:1  -  is a backup file of an editor  remove it",
        ".phi-3.md.swp:1:1  -  is a backup file of an editor  remove it",
        "deep/x.md:1:1  -  is not in a year folder  move it to content/papers/<year>/<id>.md",
        "phi-3.md~:1:1  -  is a backup file of an editor  remove it",
        "x.js:1:1  -  is not Markdown: only papers, as plain .md files, belong here  write content/papers/<year>/<id>.md",
        "x.mdx:1:1  -  is not Markdown: only papers, as plain .md files, belong here  write content/papers/<year>/<id>.md",
        "content/papers/x.md:1:1  -  is not in a year folder  move it to content/papers/<year>/<id>.md",
        "content/topics/deep/x.mdx:1:1  -  is not a content file  write content/topics/<id>.mdx, or remove it",
      ]
    `);
    expect(messagesOf({ "content/papers/.DS_Store": "x" })).toEqual([]);
  });

  it("follows no link, to a file or to a folder", () => {
    const catalogue = smallCatalogue();
    try {
      const outside = join(catalogue.root, "outside");
      mkdirSync(outside);
      writeFileSync(join(outside, "secret.md"), PHI_TEXT.replace("Phi-3 Technical Report", "Secret"));
      symlinkSync(join(outside, "secret.md"), join(catalogue.root, "content/papers/2024/link.md"));
      symlinkSync(outside, join(catalogue.root, "content/papers/2025"));
      symlinkSync("phi-3.md", join(catalogue.root, "content/papers/2024/inside.md"));
      const { content, issues } = lintCatalogue(catalogue.root, TODAY);
      expect(issues.map(formatIssue)).toMatchInlineSnapshot(`
        [
          "content/papers/2024/inside.md:1:1  -  is a symbolic link  put the file itself here",
          "content/papers/2024/link.md:1:1  -  is a symbolic link  put the file itself here",
          "content/papers/2025:1:1  -  is a symbolic link  put the file itself here",
        ]
      `);
      expect(content.papers.map(({ id }) => id)).toEqual(["phi-3"]);
    } finally {
      catalogue.remove();
    }
  });
});

describe("year-folder", () => {
  it("refuses a folder that is not the year of the first version", () => {
    expect(messagesOf({ [PHI]: null, "content/papers/2023/phi-3.md": PHI_TEXT })).toMatchInlineSnapshot(`
      [
        "content/papers/2023/phi-3.md:1:1  published  the first version is from 2024  move the file to phi-3.md",
      ]
    `);
  });
});

describe("addresses", () => {
  it("refuses a change that removes a published address", () => {
    const list = (more: string) => ({ "content/addresses.txt": (text: string) => `# A comment.\n\n${text}${more}` });
    expect(messagesOf(list("papers/phi-2\nmodels/phi-2\ntopics/old\n"))).toMatchInlineSnapshot(`
      [
        "content/addresses.txt:6:1  -  /papers/phi-2/ was published and would no longer exist  list "phi-2" under \`aliases\` of what replaces it, or keep its file and add \`withdrawn\`",
        "content/addresses.txt:7:1  -  /models/phi-2/ was published and would no longer exist  list "phi-2" under \`aliases\` of what replaces it",
        "content/addresses.txt:8:1  -  /topics/old/ was published and would no longer exist  list "old" under \`aliases\` of what replaces it",
      ]
    `);
    const renamed = {
      ...list("papers/phi-2\n"),
      [PHI]: (text: string) => text.replace("sources:", "aliases: [phi-2]\nsources:"),
    };
    expect(messagesOf(renamed)).toEqual([]);
    const model = {
      ...list("models/phi-2\n"),
      [PHI]: (text: string) => text.replace("id: phi-3-mini\n", "id: phi-3-mini\n    aliases: [phi-2]\n"),
    };
    expect(messagesOf(model)).toEqual([]);
    expect(messagesOf({ "content/addresses.txt": null })).toMatchInlineSnapshot(`
      [
        "content/addresses.txt:1:1  -  the list of published addresses cannot be read  restore it",
      ]
    `);
  });
});

describe("withdrawn", () => {
  const after = (fields: string) =>
    messagesAfter("sources:", `withdrawn: { reason: Two files., date: 2026-11-20${fields} }\nsources:`);

  it("accepts a withdrawn paper that keeps its address", () => {
    expect(after("")).toEqual([]);
  });

  it("refuses an unknown replacement, and a withdrawn paper in a reading list", () => {
    expect(after(", replacedBy: phi-4")).toMatchInlineSnapshot(`
      [
        "phi-3.md:12:64  withdrawn.replacedBy  "phi-4" is not a known paper  Did you mean "phi-3"?",
      ]
    `);
    expect(after(", replacedBy: phi-3")).toMatchInlineSnapshot(`
      [
        "phi-3.md:12:64  withdrawn.replacedBy  a paper cannot replace itself  name another, or remove the line",
      ]
    `);
    const reading = {
      [PHI]: (text: string) => text.replace("sources:", "withdrawn: { reason: X., date: 2026-11-20 }\nsources:"),
      "content/families/phi.mdx": (text: string) => text.replace("reading: []", "reading: [{ paper: phi-3, why: X. }]"),
    };
    expect(messagesOf(reading)).toMatchInlineSnapshot(`
      [
        "content/families/phi.mdx:5:20  reading.0.paper  "phi-3" is withdrawn  remove it here, too",
      ]
    `);
  });
});

describe("key-order and author-dashes", () => {
  it("report the first field out of order and every dash", () => {
    expect(messagesAfter("short: Phi-3\n", "added: 2026-11-24\nshort: Phi-3\n").length).toBeGreaterThan(0);
    expect(messagesAfter("settings: { shots: 5 }", "settings: { harness: X, shots: 5 }")).toMatchInlineSnapshot(`
      [
        "warning phi-3.md:24:17  results.0.settings.harness  is not in the schema's order  move it",
      ]
    `);
    expect(messagesAfter("Marah Abdin", "Hung\u2011Yueh Chiang")).toMatchInlineSnapshot(`
      [
        "phi-3.md:11:5  authors.0  "Hung‑Yueh Chiang" has a dash or special hyphen  write "-"",
      ]
    `);
  });
});
