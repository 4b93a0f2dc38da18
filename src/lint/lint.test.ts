import { describe, expect, it } from "vitest";
import { messagesAfter, messagesOf } from "../../tests/broken-catalogue.ts";
import { PHI, PHI_TEXT } from "../../tests/small-catalogue.ts";

const other = (text: string) =>
  text
    .replace("Phi-3 Technical Report", "Another Report of Models")
    .replaceAll("phi-3-mini", "other")
    .replace("2404.14219", "2404.14220");

describe("the lint", () => {
  it("finds nothing wrong with a valid catalogue", () => {
    expect(messagesOf({})).toEqual([]);
  });

  it("reports a broken snapshot of signals and one with a future date", () => {
    expect(
      messagesOf({
        "content/signals/2026-11-23.json": '{"day":"2026-11-23","papers":{\n"phi-3":{"upvotes":3',
        "content/signals/2026-11-24.json": '{"day":"2026-11-24","papers":{\n"phi-3":{"upvotes":3}\n}}\n',
        "content/signals/2026-11-25.json": '{"day":"2026-11-25","papers":{\n}}\n',
        "content/signals/latest.json": "{}",
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/signals/latest.json:1:1  -  is not a snapshot: this folder accepts only files named <yyyy-mm-dd>.json  move or delete it",
        "content/signals/2026-11-23.json:2:21  -  is not valid JSON: truncated or edited by hand  Restore it (git checkout) or delete it; \`npm run signals\` collects today's again",
        "content/signals/2026-11-25.json:1:1  -  2026-11-25 is in the future  delete the file",
      ]
    `);
  });

  it("reports all errors of all files at once", () => {
    const found = messagesOf({
      [PHI]: (text) => text.replace("published: 2024-04-22", "published: May").replace("short: Phi-3\n", ""),
      "content/topics/evaluation.mdx": "---\nname: Evaluation\n---\nText.\n",
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "phi-3.md:2:1  short  expected a short name, found nothing",
        "phi-3.md:4:12  published  expected a date like 2024-04-22, found "May"",
        "content/topics/evaluation.mdx:2:1  summary  expected one sentence, found nothing",
        "content/topics/evaluation.mdx:2:1  order  expected a whole number, found nothing",
      ]
    `);
  });

  it("reports an unknown field, with the closest known one", () => {
    expect(messagesAfter("short: Phi-3", "short: Phi-3\nauthor: X")).toMatchInlineSnapshot(`
      [
        "phi-3.md:4:1  author  is not a known field  Did you mean "authors"?",
      ]
    `);
    expect(messagesAfter("parameters: { value: 3.8B", "size: { value: 3.8B")[0]).toContain("Known here: id, aliases,");
  });

  it("refuses a number without a source", () => {
    expect(messagesAfter("{ value: 3.8B, source: abstract }", "3.8B")).toMatchInlineSnapshot(`
      [
        "phi-3.md:19:17  models.0.parameters  expected { value: …, source: … } or not-disclosed: a number needs a source",
      ]
    `);
    expect(messagesAfter("{ value: 3.8B, source: abstract }", "{ value: 3.8B }")).toMatchInlineSnapshot(`
      [
        "phi-3.md:19:17  models.0.parameters.source  expected the name of a source listed under \`sources\`, found nothing",
      ]
    `);
    expect(messagesAfter("    source: abstract\n---", "---")).toMatchInlineSnapshot(`
      [
        "phi-3.md:21:5  results.0.source  expected the name of a source listed under \`sources\`, found nothing",
      ]
    `);
  });

  it("reports a few of many errors, and how many more there are", () => {
    const found = messagesAfter("families: [phi]", `families: [${"A, ".repeat(500)}B]`);
    expect(found.length).toBeLessThan(100);
    expect(found).toContainEqual(expect.stringContaining("has 451 more errors in its fields"));
  });

  it("checks named files only, and references between files", () => {
    const changes = {
      [PHI]: (text: string) => text.replace("id: phi-3-mini", "id: phi-3-minimal").replace("69%", "high"),
      "content/papers/2024/other.md": `${other(PHI_TEXT).replace("topics: [quantization]", "topics: [x]")}   \n`,
      "content/papers/2024/third.md": other(PHI_TEXT).replace("model: other", "model: phi-3-mini"),
    };
    const named = new Set([PHI]);
    // Duplicates and spacing of the other files are not reported; broken references to and from them are.
    expect(messagesOf(changes, { named })).toMatchInlineSnapshot(`
      [
        "phi-3.md:23:12  results.0.value  expected a number in %, found "high"",
        "other.md:9:10  topics.0  "x" is not a known topic  correct it, or remove it",
        "phi-3.md:21:12  results.0.model  "phi-3-mini" is not a known model  Did you mean "phi-3-minimal"?",
        "third.md:21:12  results.0.model  "phi-3-mini" is not a known model  Did you mean "phi-3-minimal"?",
        "content/addresses.txt:2:1  -  /models/phi-3-mini/ was published and would no longer exist  list "phi-3-mini" under \`aliases\` of what replaces it",
      ]
    `);
  });

  it("reports duplicates between a named file and others", () => {
    const copy = "content/papers/2024/copy.md";
    const named = new Set([copy]);
    expect(messagesOf({ [copy]: other(PHI_TEXT).replace("2404.14220", "2404.14219") }, { named }))
      .toMatchInlineSnapshot(`
      [
        "copy.md:4:8  arxiv  "2404.14219" is also used by content/papers/2024/phi-3.md  one paper, one file",
      ]
    `);
    const original = new Set([PHI]);
    expect(messagesOf({ [copy]: other(PHI_TEXT).replace("2404.14220", "2404.14219") }, { named: original }))
      .toMatchInlineSnapshot(`
      [
        "phi-3.md:4:8  arxiv  "2404.14219" is also used by content/papers/2024/copy.md  one paper, one file",
      ]
    `);
  });
});
