/** What pages weigh, counted over the built files: a paper's page with all it loads, every list, and the API's files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { failuresOf } from "../failures.ts";
import { attribute, checkedPapers, elements, filesOf, read, sites, textOf, type Site } from "./site.ts";

const KB = 1024;
const compressed = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;
const file = (site: Site, address: string) => readFileSync(join(site.folder, address.slice(site.base.length)));

describe.each(sites)("$name", (site) => {
  it("keeps each paper's page within its budget", async () => {
    const failures = await failuresOf(checkedPapers(site), ({ id }) => {
      const html = read(site, `papers/${id}/index.html`);
      const nodes = elements(html);
      const links = (rel: RegExp) =>
        nodes.flatMap((node) =>
          node.tagName === "link" && rel.test(attribute(node, "rel") ?? "") ? [attribute(node, "href") ?? ""] : [],
        );
      const styles = links(/^stylesheet$/);
      const fonts = links(/^preload$/);
      const scripts = nodes.filter(
        (node) => node.tagName === "script" && /^(module|text\/javascript)?$/.test(attribute(node, "type") ?? ""),
      );
      const external = scripts.flatMap((node) => attribute(node, "src") ?? []);
      const inline = scripts
        .filter((node) => attribute(node, "src") === undefined)
        .map(textOf)
        .join("\n");

      const weight = [html, ...[...styles, ...external].map((address) => file(site, address))].reduce<number>(
        (sum, bytes) => sum + compressed(bytes),
        0,
      );
      expect(weight).toBeLessThanOrEqual(25 * KB);
      const script = compressed(inline) + external.reduce((sum, address) => sum + compressed(file(site, address)), 0);
      expect(script).toBeLessThanOrEqual(3 * KB);
      const font = fonts.reduce((sum, address) => sum + file(site, address).length, 0);
      expect(font).toBeLessThanOrEqual(60 * KB);
      // The icon stands in the page itself.
      expect(links(/^icon$/).every((address) => address.startsWith("data:"))).toBe(true);
      expect(1 + styles.length + fonts.length + external.length).toBeLessThanOrEqual(5);
    });
    expect(failures).toEqual([]);
  });

  /** Built files whose paths match, with more bytes than `most`. */
  const above = (most: number, path: RegExp) => {
    const files = filesOf(site, "").filter((name) => path.test(name));
    expect(files.length).toBeGreaterThan(0);
    return files.filter((name) => readFileSync(join(site.folder, name)).length > most);
  };

  it("has lists of models, results and changes that stay below 250 KB a page", () => {
    expect(above(250 * KB, /^(models|changes|benchmarks|benchmarks\/[^/]+)\/(\d+\/)?index\.html$/)).toEqual([]);
  });

  it("has a compare page that holds no names", () => {
    expect(above(20 * KB, /^compare\/index\.html$/)).toEqual([]);
  });

  it("has lists of the API below 2 MB a file", () => {
    expect(above(2_000 * KB, /^api\/v1\/[^/]+\.json$/)).toEqual([]);
  });

  // What the limits add up to where papers tell most: 25 cards of 3 KB, and facts of 12 papers at 10 KB each.
  it("has no page of a list with more than 200 KB of HTML", () => {
    const lists =
      /^(papers\/(\d+\/)?|(families|topics|organizations|authors|years|feeds|digest|trending)\b.*)index\.html$/;
    expect(above(200 * KB, lists)).toEqual([]);
  });
});
