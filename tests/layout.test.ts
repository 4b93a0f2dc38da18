/** The code's own order: dependencies point one way, and Astro's collections are read in one place. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const root = new URL("../src/", import.meta.url).pathname;

/** Each folder may use itself and those to its left. */
const ORDER = [
  ["paper", "requests"],
  ["taxonomy", "signals", "arxiv"],
  ["abstracts"],
  ["check", "related", "editor", "link-check"],
  ["catalogue"],
  ["facts"],
  ["plots"],
  ["feeds", "search", "citation", "exports", "drafting", "api", "discovery"],
  ["mail"],
];
const rank = new Map(ORDER.flatMap((folders, index) => folders.map((folder) => [folder, index] as const)));

const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

const imports = ({ file, text }: { file: string; text: string }) =>
  [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? "")),
  );

it("has domain folders that depend one way only", () => {
  // The seam to Astro reads files as the check does.
  const seams = new Set(["paper/loader.ts"]);
  const wrong = sources
    .filter(({ file }) => !seams.has(file))
    .flatMap((source) => {
      const from = rank.get(source.file.split("/")[0] ?? "");
      if (from === undefined) return [];
      return imports(source).flatMap((target) => {
        const folder = target.split("/")[0] ?? "";
        const to = rank.get(folder);
        const domain = to !== undefined ? to <= from : !["components", "layouts", "pages"].includes(folder);
        return domain ? [] : [`${source.file} → ${target}`];
      });
    });
  expect(wrong).toEqual([]);
});

it("reads collections in src/catalogue/index.ts only", () => {
  const readers = sources.filter(({ text }) => /from "astro:content"/.test(text)).map(({ file }) => file);
  expect(readers.sort()).toEqual(["catalogue/index.ts", "content.config.ts"]);
});

it("makes addresses in src/links.ts only", () => {
  const byHand = sources.filter(({ file, text }) => file.endsWith(".astro") && /(href|src|action)="\//.test(text));
  expect(byHand.map(({ file }) => file)).toEqual([]);
});
