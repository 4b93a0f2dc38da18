/** The content as pages read it, without the check before it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PHI, PHI_TEXT, smallCatalogue } from "../../tests/small-catalogue.ts";
import { catalogueFromContent } from "./from-content.ts";
import { readPreview, readWhole } from "./read.ts";

type Changes = Parameters<typeof smallCatalogue>[0];

/** Reads a catalogue as a preview does, again after each file that is saved. */
function preview(changes: Changes, ...saved: Record<string, string>[]) {
  const { root, remove } = smallCatalogue(changes);
  const said: string[] = [];
  try {
    const read = () => catalogueFromContent(readPreview(root, (mistakes) => said.push(mistakes)));
    const catalogues = [read()];
    for (const files of saved) {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
      catalogues.push(read());
    }
    return { catalogues, said };
  } finally {
    remove();
  }
}
const idsOf = ({ papers }: { papers: readonly { id: string }[] }) => papers.map(({ id }) => id);

it("reads good papers, with tables whose alignment needs no inline style", () => {
  const table = "| a | b |\n|---|:-:|\n| c | d |\n\n";
  const { catalogues, said } = preview({ [PHI]: (text) => text.replace("A summary.", `${table}A summary.`) });
  expect(catalogues[0]?.paper("phi-3").html).toContain("<th>b</th>");
  expect(said).toEqual([]);
});

const BAD: [string, (text: string) => string][] = [
  ["raw HTML", (text) => text.replace("A summary.", "<script>alert(1)</script>")],
  ["a script's address", (text) => text.replace("A summary.", "[x](javascript:alert(1))")],
  ["front matter that runs", () => "---js\n({ title: (globalThis.ran = true) })\n---\nBody\n"],
  ["an alias", (text) => text.replace("short: Phi-3", "short: &x Phi-3").replace("name: phi-3-mini", "name: *x")],
  ["a sign that reorders", (text) => text.replace("A summary.", "A \u202E summary.")],
];

it.each(BAD)("reads nothing of a file with %s, and tells it", (_, change) => {
  const { catalogues, said } = preview({ [PHI]: change });
  expect(catalogues.map(idsOf)).toEqual([[]]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^content\/papers\/2024\/phi-3\.md:\d+:\d+ /);
  expect("ran" in globalThis).toBe(false);
});

it("does not begin with a mistake where a whole site is made, and tells all", () => {
  const { root, remove } = smallCatalogue({
    [PHI]: (text) => text.replace("A summary.", "<b>x</b>"),
    "content/papers/2024/x.md": PHI_TEXT.replace("tldr:", "tldr-:"),
  });
  try {
    expect(() => readWhole(root)).toThrow(/phi-3\.md:\d+:\d+ [^]*x\.md:\d+:\d+ /);
  } finally {
    remove();
  }
});

it("keeps the last good version of a file that was saved broken, and tells the mistake once", () => {
  const broken = { [PHI]: PHI_TEXT.replace("A summary.", "<b>A summary.</b>") };
  const { catalogues, said } = preview({}, broken, {});
  expect(catalogues.map(idsOf)).toEqual([["phi-3"], ["phi-3"], ["phi-3"]]);
  expect(catalogues[2]?.paper("phi-3").html).not.toContain("<b>");
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("raw HTML is not read");
});

it("reads only what has changed again: the others are the papers that they were", () => {
  const other = "content/papers/2024/other.md";
  const text = PHI_TEXT.replace("2404.14219", "2404.14220").replaceAll("phi-3-mini", "phi-3-other");
  const { catalogues } = preview({ [other]: text }, { [PHI]: PHI_TEXT.replace("A summary.", "Another summary.") });
  const [before, after] = catalogues;
  expect(after?.paper("other")).toBe(before?.paper("other"));
  expect(before?.paper("phi-3").html).toContain("A summary.");
  expect(after?.paper("phi-3").html).toContain("Another summary.");
});

it("reads nothing from where no paper stands", () => {
  const { catalogues } = preview({ "content/papers/2024/x.mdx": "x", "content/papers/x.md": PHI_TEXT });
  expect(catalogues.map(idsOf)).toEqual([["phi-3"]]);
});
