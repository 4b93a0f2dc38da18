/** What a build generates for editors: Astro's extension completes and checks front matter with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { contentFiles } from "../../src/reader/catalogue-files.ts";

const root = new URL("../../", import.meta.url).pathname;
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8")) as Record<string, unknown>;

it.each([
  ["papers", "paper"],
  ["benchmarks", "benchmark"],
  ["families", "family"],
  ["topics", "topic"],
])("gives Astro's extension our schema of %s, not its own", (collection, name) => {
  const { title, $comment } = read(`schemas/${name}.schema.json`);
  expect({ ...read(`.astro/collections/${collection}.schema.json`), title, $comment }).toEqual(
    read(`schemas/${name}.schema.json`),
  );
});

it("states which schema each content file follows", () => {
  const { entries } = read(".astro/collections/collections.json") as { entries: Record<string, string> };
  for (const folder of ["papers", "benchmarks", "families", "topics"] as const) {
    for (const file of contentFiles(root, folder)) {
      expect(entries[pathToFileURL(join(root, file)).href.toLowerCase()], file).toBe(folder);
    }
  }
});
