import { describe, expect, it } from "vitest";
import { PHI, smallCatalogue } from "../../tests/small-catalogue.ts";
import { formatIssue } from "../paper/issue.ts";
import { checkContent } from "./check.ts";

const TODAY = "2026-11-24";

/** The messages for a catalogue with changed files, without the path of the paper that all tests change. */
function messages(changes: Parameters<typeof smallCatalogue>[0]): string[] {
  const catalogue = smallCatalogue(changes);
  try {
    return checkContent(catalogue.root, TODAY).issues.map((issue) =>
      formatIssue(issue).replace("content/papers/2024/", ""),
    );
  } finally {
    catalogue.remove();
  }
}

/** The messages after one replacement in the paper. */
const after = (from: string, to: string) =>
  messages({
    [PHI]: (text) => {
      if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
      return text.replace(from, to);
    },
  });

describe("the check", () => {
  it("finds nothing wrong with a good catalogue", () => {
    expect(messages({})).toEqual([]);
  });

  it("tells a wrong date", () => {
    expect(after("published: 2024-04-22", "published: April")).toMatchInlineSnapshot(`
      [
        "phi-3.md:5:12 published: expected a date like 2024-04-22, found "April"",
      ]
    `);
    expect(after("published: 2024-04-22", "published: 2024-02-30")[0]).toContain("expected a date like 2024-04-22");
  });

  it("tells an unknown topic and family, with the nearest known one", () => {
    expect(after("[quantization]", "[quantisation]")).toMatchInlineSnapshot(`
      [
        "phi-3.md:9:10 topics.0: "quantisation" is not a known topic. Did you mean "quantization"?",
      ]
    `);
    expect(after("families: [phi]", "families: [phy]")).toMatchInlineSnapshot(`
      [
        "phi-3.md:8:12 families.0: "phy" is not a known family. Did you mean "phi"?",
      ]
    `);
  });

  it("names both files where two papers share an arXiv id or an id", () => {
    const copy = (text: string) =>
      text.replace("title: Phi-3 Technical Report", "title: Another").replaceAll("phi-3-mini", "other");
    expect(
      messages({
        "content/papers/2024/other.md": smallText((text) => copy(text)),
      }),
    ).toMatchInlineSnapshot(`
      [
        "phi-3.md:4:8 arxiv: "2404.14219" is also used by content/papers/2024/other.md. One paper, one file",
      ]
    `);
    expect(
      messages({
        "content/papers/2023/phi-3.md": smallText((text) => copy(text).replace("2404.14219", "2404.14220")),
      }),
    ).toMatchInlineSnapshot(`
      [
        "phi-3.md:2:1 the id "phi-3" is also used by content/papers/2023/phi-3.md. Rename one of the files",
      ]
    `);
  });

  it("tells a broken snapshot of signals and one of a day to come", () => {
    expect(
      messages({
        "content/signals/2026-11-23.json": '{"day":"2026-11-23","papers":{\n"phi-3":{"upvotes":3',
        "content/signals/2026-11-24.json": '{"day":"2026-11-24","papers":{\n"phi-3":{"upvotes":3}\n}}\n',
        "content/signals/2026-11-25.json": '{"day":"2026-11-25","papers":{\n}}\n',
        "content/signals/latest.json": "{}",
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/signals/latest.json is not a snapshot: only files named <yyyy-mm-dd>.json stand here. Move or delete it",
        "content/signals/2026-11-23.json:2:21 is not valid JSON: broken off or edited by hand. Restore it (git checkout) or delete it; \`npm run signals\` writes today's anew",
        "content/signals/2026-11-25.json 2026-11-25 is in the future: nobody has counted that yet. Delete the file",
      ]
    `);
  });

  it("tells all mistakes of all files at once", () => {
    const found = messages({
      [PHI]: (text) => text.replace("published: 2024-04-22", "published: April").replace("short: Phi-3\n", ""),
      "content/topics/evaluation.mdx": "---\nname: Evaluation\n---\nText.\n",
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "phi-3.md:2:1 short: expected a short name, found nothing",
        "phi-3.md:4:12 published: expected a date like 2024-04-22, found "April"",
        "content/topics/evaluation.mdx:2:1 summary: expected one sentence, found nothing",
        "content/topics/evaluation.mdx:2:1 order: expected a whole number, found nothing",
      ]
    `);
  });

  it("tells an unknown field, with the nearest known one", () => {
    expect(after("short: Phi-3", "short: Phi-3\nauthor: X")).toMatchInlineSnapshot(`
      [
        "phi-3.md:4:1 author: is not a known field. Did you mean "authors"?",
      ]
    `);
  });

  it("refuses a number without a source, in a unit that its benchmark has not, or that is none", () => {
    expect(after("{ value: 3.8B, source: abstract }", "3.8B")).toMatchInlineSnapshot(`
      [
        "phi-3.md:19:17 models.0.parameters: expected { value: …, source: … } or not-disclosed: a number needs a source",
      ]
    `);
    expect(after("{ value: 3.8B, source: abstract }", "{ value: 3.8B }")).toMatchInlineSnapshot(`
      [
        "phi-3.md:19:17 models.0.parameters.source: expected the name of a source listed under \`sources\`, found nothing",
      ]
    `);
    expect(after("    source: abstract\n---", "---")).toMatchInlineSnapshot(`
      [
        "phi-3.md:21:5 results.0.source: expected the name of a source listed under \`sources\`, found nothing",
      ]
    `);
    expect(after("value: 69%", "value: 69 GB")).toMatchInlineSnapshot(`
      [
        "phi-3.md:23:12 results.0.value: MMLU is measured in %, found "69 GB"",
      ]
    `);
    expect(after("value: 69%", "value: high")).toMatchInlineSnapshot(`
      [
        "phi-3.md:23:12 results.0.value: expected a number in %, found "high"",
      ]
    `);
  });

  it("refuses a result for an unknown model or benchmark, and an unknown source", () => {
    expect(after("- model: phi-3-mini", "- model: phi-3-minni")).toMatchInlineSnapshot(`
      [
        "phi-3.md:21:12 results.0.model: "phi-3-minni" is not a known model. Did you mean "phi-3-mini"?",
      ]
    `);
    expect(after("benchmark: mmlu", "benchmark: mmlo")).toMatchInlineSnapshot(`
      [
        "phi-3.md:22:16 results.0.benchmark: "mmlo" is not a known benchmark. Did you mean "mmlu"?",
      ]
    `);
    expect(after("source: abstract\n---", "source: abstrct\n---")).toMatchInlineSnapshot(`
      [
        "phi-3.md:25:13 results.0.source: "abstrct" is not a known source of this paper (list it under \`sources\`). Did you mean "abstract"?",
      ]
    `);
  });

  it("refuses a source that is not placed or not used", () => {
    expect(after("    version: 1\n", "")).toMatchInlineSnapshot(`
      [
        "phi-3.md:13:3 sources.abstract: says neither which arXiv \`version\` nor which \`url\` was read",
      ]
    `);
    expect(after("models:", "  extra: { where: table 1, version: 1 }\nmodels:")).toMatchInlineSnapshot(`
      [
        "phi-3.md:16:3 sources.extra: no number names this source: take it out",
      ]
    `);
  });

  it("refuses lineage to nothing and circles of successors", () => {
    const lineage = (edges: string) => after("---\n\nA summary", `lineage:\n${edges}---\n\nA summary`);
    expect(lineage("  - { type: built-on, model: llama-7b, source: abstract }\n")).toMatchInlineSnapshot(`
      [
        "phi-3.md:27:30 lineage.0.model: "llama-7b" is not a known model. Did you mean "llama-2-7b"?",
      ]
    `);
    expect(lineage("  - { type: successor-of, paper: phi-3, source: abstract }\n")).toMatchInlineSnapshot(`
      [
        "phi-3.md:27:5 lineage.0: is a circle of successors: phi-3 → phi-3. Take one of them out",
      ]
    `);
    expect(lineage("  - { type: grandchild-of, paper: phi-3, source: abstract }\n")[0]).toContain(
      "expected one of successor-of",
    );
  });

  it("refuses dates out of order or in the future", () => {
    expect(after("added:", "revised: 2024-04-01\nadded:")).toMatchInlineSnapshot(`
      [
        "phi-3.md:6:10 revised: 2024-04-01 is before \`published\` (2024-04-22)",
      ]
    `);
    expect(after("added: 2026-11-24", "added: 2026-11-24\nupdated: 2026-11-23")).toMatchInlineSnapshot(`
      [
        "phi-3.md:7:10 updated: 2026-11-23 is before \`added\` (2026-11-24)",
      ]
    `);
    expect(after("added: 2026-11-24", "added: 2026-11-25")).toMatchInlineSnapshot(`
      [
        "phi-3.md:6:8 added: 2026-11-25 is in the future",
      ]
    `);
  });

  it.each([
    ["<script>alert(1)</script>", "raw HTML is not read: write Markdown"],
    ["Text <b onclick=x>y</b>", "raw HTML is not read: write Markdown"],
    ["[x](javascript:alert(1))", '"javascript:alert(1)" is not a link that is allowed'],
    ["[x](http://a.example)", '"http://a.example" is not a link that is allowed'],
    ["[x](/papers/nothing/)", '"/papers/nothing/" is no page of this site'],
    ["![x](https://a.example/x.png)", "images are not shown: take it out"],
    ["# Title", "the page's title is its only first-level heading"],
    ["#### Deep", "a heading of level 4 follows one of level 1"],
    ["", "the summary is missing"],
  ])("refuses the body %j", (body, said) => {
    const [message = ""] = after("\nA summary.\n", `\n${body}\n`);
    expect(message).toMatch(/^phi-3\.md:2[78]:\d+ /);
    expect(message).toContain(said);
  });

  it("allows links to pages of the site and to https", () => {
    expect(after("A summary.", "See [Phi](/families/phi/) and [arXiv](https://arxiv.org).")).toEqual([]);
  });

  it("refuses a file name that is no id", () => {
    expect(messages({ "content/papers/2024/Phi 3.md": smallText((text) => text) })[0]).toContain(
      "the file's name is its id",
    );
  });
});

/** The fixture paper's text, changed. */
function smallText(change: (text: string) => string): string {
  let result = "";
  const catalogue = smallCatalogue({
    [PHI]: (text) => {
      result = change(text);
      return text;
    },
  });
  catalogue.remove();
  return result;
}
