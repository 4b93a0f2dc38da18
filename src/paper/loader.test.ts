/** The loader as a preview calls it, without the check before it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { markdownToHtml } from "satteri";
import { expect, it } from "vitest";
import { PHI, PHI_TEXT, smallCatalogue } from "../../tests/small-catalogue.ts";
import { markdownLoader } from "./loader.ts";
import { paper } from "./schema.ts";

interface Stored {
  id: string;
  digest?: string;
  rendered?: { html: string };
}

/** Loads the papers of a catalogue, then saves files one by one. Returns what was stored and what was said. */
async function load(
  changes: Parameters<typeof smallCatalogue>[0],
  saved: Record<string, string> = {},
  // What Astro renders with, with raw HTML let through as Markdown has it.
  render = (body: string) => markdownToHtml(body).html,
) {
  const catalogue = smallCatalogue(changes);
  const store = new Map<string, Stored>();
  const said: string[] = [];
  const events = new Map<string, (path: string) => unknown>();
  const context = {
    config: { root: pathToFileURL(`${catalogue.root}/`) },
    store: {
      keys: () => store.keys(),
      get: (id: string) => store.get(id),
      set: (entry: Stored) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
    generateDigest: (data: unknown) => JSON.stringify(data),
    renderMarkdown: (body: string) => Promise.resolve({ html: render(body) }),
    logger: { error: (text: string) => said.push(text), info: () => undefined },
    watcher: {
      add: () => undefined,
      on: (event: string, listen: (path: string) => unknown) => events.set(event, listen),
    },
  } as unknown as LoaderContext;
  try {
    await markdownLoader("papers", paper)
      .load(context)
      .catch((error: unknown) => said.push((error as Error).message));
    for (const [file, text] of Object.entries(saved)) {
      mkdirSync(dirname(join(catalogue.root, file)), { recursive: true });
      writeFileSync(join(catalogue.root, file), text);
      await events.get("change")?.(join(catalogue.root, file));
    }
    return {
      ids: [...store.keys()],
      html: store.get("phi-3")?.rendered?.html ?? "",
      said: said.map((text) => text.trim()),
    };
  } finally {
    catalogue.remove();
  }
}

it("stores good papers, with tables whose alignment needs no inline style", async () => {
  const table = "| a | b |\n|---|:-:|\n| c | d |\n\n";
  const { ids, html, said } = await load({ [PHI]: (text) => text.replace("A summary.", `${table}A summary.`) });
  expect(ids).toEqual(["phi-3"]);
  expect(html).toContain("<th>b</th>");
  expect(said).toEqual([]);
});

it.each([
  ["raw HTML", (text: string) => text.replace("A summary.", "<script>alert(1)</script>")],
  ["a script's address", (text: string) => text.replace("A summary.", "[x](javascript:alert(1))")],
  ["front matter that runs", () => "---js\n({ title: (globalThis.ran = true) })\n---\nBody\n"],
  [
    "an alias",
    (text: string) => text.replace("short: Phi-3", "short: &x Phi-3").replace("name: phi-3-mini", "name: *x"),
  ],
  ["a sign that reorders", (text: string) => text.replace("A summary.", "A \u202E summary.")],
])("stores nothing of a file with %s, and tells it", async (_, change) => {
  const { ids, said } = await load({ [PHI]: change });
  expect(ids).toEqual([]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^content\/papers\/2024\/phi-3\.md:\d+:\d+ /);
  expect("ran" in globalThis).toBe(false);
});

it("stores nothing that the renderer makes of a body otherwise than the check reads it", async () => {
  const { ids, said } = await load({}, {}, () => '<p>Text <img src="https://site.example/x.png"></p>');
  expect(ids).toEqual([]);
  expect(said[0]).toContain('the body renders as "<img src=');
});

it("keeps the last good version of a file that was saved broken", async () => {
  const { ids, html, said } = await load({}, { [PHI]: PHI_TEXT.replace("A summary.", "<b>A summary.</b>") });
  expect(ids).toEqual(["phi-3"]);
  expect(html).not.toContain("<b>");
  expect(said[0]).toContain("raw HTML is not read");
});

it("loads nothing from where no paper stands", async () => {
  const { ids } = await load(
    { "content/papers/2024/x.mdx": "x", "content/papers/x.md": PHI_TEXT },
    { "content/papers/2024/y.mdx": "y", "content/papers/deep/er/z.md": PHI_TEXT },
  );
  expect(ids).toEqual(["phi-3"]);
});
