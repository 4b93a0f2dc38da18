/** A site built with a paper whose texts are full of markup: it appears as text, and none of it is active. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FORMULA, HOSTILE_FILE, HOSTILE_PAPER, LATEX, MARKUP } from "../hostile/hostile-paper.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { copyProject } from "../../tools/copy-project.ts";
import { astroBuild } from "./project.ts";
import { attribute, elements, textOf, type Element, root } from "./site.ts";

let catalogue: ReturnType<typeof smallCatalogue>;
let dist: string;
let pages: { file: string; nodes: Element[] }[];

const read = (file: string) => readFileSync(join(dist, file), "utf8");
const page = (file: string) => pages.find((one) => one.file === file)?.nodes ?? [];

beforeAll(() => {
  catalogue = smallCatalogue({ [HOSTILE_FILE]: HOSTILE_PAPER });
  copyProject(root, catalogue.root);
  const { status, stderr } = astroBuild(catalogue.root);
  if (status !== 0) throw new Error(stderr);
  dist = join(catalogue.root, "dist");
  pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, nodes: elements(readFileSync(join(dist, file), "utf8")) }));
}, 180_000);
afterAll(() => {
  catalogue.remove();
});

it("shows its texts literally", () => {
  const title = `${MARKUP} ${LATEX}`;
  const texts = page("papers/hostile/index.html").map((node) => textOf(node).trim());
  for (const text of [title, MARKUP, FORMULA]) expect(texts).toContainEqual(expect.stringContaining(text));
  expect(
    page("papers/hostile/index.html")
      .filter(({ tagName }) => tagName === "h1")
      .map((node) => textOf(node).trim()),
  ).toEqual([title]);
  expect(page("models/hostile-model/index.html").map((node) => textOf(node))).toContainEqual(
    expect.stringContaining(FORMULA),
  );
});

it("has no element and no attribute from a text, on any page", () => {
  for (const { file, nodes } of pages) {
    for (const node of nodes) {
      expect(
        node.attrs.filter(({ name }) => /^on/i.test(name)),
        file,
      ).toEqual([]);
      expect(attribute(node, "src"), file).not.toBe("x");
      expect(attribute(node, "href") ?? "", file).not.toMatch(/^\s*(?:javascript|vbscript):/i);
    }
  }
});

it("has only the site's own scripts, under its policy, on every page", () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const { file, nodes } of pages) {
    const policy = nodes.find((node) => attribute(node, "http-equiv")?.toLowerCase() === "content-security-policy");
    const text = (policy && attribute(policy, "content")) ?? "";
    for (const script of nodes.filter(({ tagName }) => tagName === "script")) {
      const src = attribute(script, "src");
      if (src !== undefined) expect(src, file).toMatch(/^\/(?:_astro|pagefind)\//);
      else if (attribute(script, "type") === "application/ld+json") {
        expect(() => JSON.parse(textOf(script)) as unknown, file).not.toThrow();
      } else {
        // An inline script runs only if the policy has its hash, which the build adds for its own.
        expect(text, file).toContain(createHash("sha256").update(textOf(script)).digest("base64"));
        expect(textOf(script), file).not.toContain("canary");
      }
    }
    expect(text, file).toContain("default-src 'self'");
    expect(text, file).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  }
});

it("has its title in JSON-LD", () => {
  const [article] = page("papers/hostile/index.html")
    .filter((node) => attribute(node, "type") === "application/ld+json")
    .map((node) => JSON.parse(textOf(node)) as { headline?: string; description?: string });
  expect(article?.headline).toBe(`${MARKUP} ${LATEX}`);
});

it("is text in the feed and in the table of models", () => {
  const feed = read("feed.rss");
  expect(XMLValidator.validate(feed)).toBe(true);
  const parsed = new XMLParser({ parseTagValue: false }).parse(feed) as {
    rss: { channel: { item: { title: string }[] } };
  };
  const titles = parsed.rss.channel.item.map(({ title }) => title);
  expect(titles).toContainEqual(expect.stringContaining("canary()"));
  const { data, errors } = Papa.parse<string[]>(read("models.csv").trimEnd());
  expect(errors).toEqual([]);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});
