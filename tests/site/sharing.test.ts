import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/config.ts";
import { failuresOf } from "../failures.ts";
import { attribute, content, filesOf, nodesOf, read, root, sites, textOf } from "./site.ts";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe.each(sites)("$name", (site) => {
  const metas = (page: string) =>
    new Map(
      nodesOf(site, page).flatMap((node) => {
        const name = attribute(node, "property") ?? attribute(node, "name");
        return node.tagName === "meta" && name !== undefined ? [[name, attribute(node, "content") ?? ""] as const] : [];
      }),
    );

  it("gives each paper, family and topic a title, a description and a picture of 1200 × 630", async () => {
    const pages = [
      ...content.papers.map(({ id }) => `papers/${id}`),
      ...[...content.families.keys()].map((id) => `families/${id}`),
      ...[...content.topics.keys()].map((id) => `topics/${id}`),
    ];
    const failures = await failuresOf(pages, (page) => {
      const meta = metas(`${page}/index.html`);
      expect(meta.get("og:title")).not.toBe("");
      expect(meta.get("og:description")?.length).toBeGreaterThan(30);
      expect(meta.get("og:url")).toBe(`${site.url}${site.base}${page}/`);
      const image = meta.get("og:image") ?? "";
      expect(image).toBe(`${site.url}${site.base}social/${page}.png`);
      const bytes = readFileSync(join(site.folder, "social", `${page}.png`));
      expect(bytes.subarray(0, 4).equals(PNG)).toBe(true);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    });
    expect(failures).toEqual([]);
  });

  it("describes papers and the catalogue as JSON-LD that nothing in a title can break out of", async () => {
    const described = (page: string) =>
      nodesOf(site, page)
        .filter((node) => node.tagName === "script" && attribute(node, "type") === "application/ld+json")
        .map((node) => textOf(node))
        .map((text) => {
          expect(text).not.toMatch(/[<>&]/);
          return JSON.parse(text) as Record<string, unknown>;
        });
    const failures = await failuresOf(content.papers, ({ id, fields }) => {
      const [article, trail] = described(`papers/${id}/index.html`);
      expect(article).toMatchObject({
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        headline: fields.title,
        datePublished: fields.published,
        identifier: expect.arrayContaining([`arXiv:${fields.arxiv}`]) as unknown,
        sameAs: expect.arrayContaining([`https://arxiv.org/abs/${fields.arxiv}`]) as unknown,
      });
      const venue = article?.["isPartOf"] as { name: string } | undefined;
      expect(venue?.name.startsWith(fields.venue?.name ?? "?")).toBe(fields.venue === undefined ? undefined : true);
      expect((article?.["author"] as unknown[]).length).toBe(Math.min(fields.authors.length, limits.jsonLdAuthors));
      expect(trail?.["@type"]).toBe("BreadcrumbList");
    });
    expect(failures).toEqual([]);
    expect(described("index.html")[0]?.["@type"]).toBe("DataCatalog");
  });

  it("keeps the style guide from readers", () => {
    const built = existsSync(join(site.folder, "styleguide/index.html"));
    expect(built).toBe(site.base === "/");
    for (const page of filesOf(site, ".xml")) expect(read(site, page)).not.toContain("styleguide");
  });
});

it("draws families in the colours of the style sheet, at 3:1 or more on paper", async () => {
  const css = readFileSync(join(root, "src/styles/global.css"), "utf8");
  const { familyColours } = await import("../../src/schema/taxonomy.ts");
  const images = readFileSync(join(root, "src/outputs/social-images/images.ts"), "utf8");
  const token = (name: string) =>
    /light-dark\((#\w+), (#\w+)\)/.exec(css.slice(css.indexOf(`--color-${name}:`)))?.slice(1, 3) ?? [];
  const paper = token("paper");
  for (const colour of familyColours) {
    const pair = token(`family-${colour}`);
    expect(images).toContain(`${colour}: "${pair[0]}"`);
    pair.forEach((value, scheme) =>
      expect(contrast(value, paper[scheme] ?? ""), `${colour} ${scheme}`).toBeGreaterThanOrEqual(3),
    );
  }
});

/** Contrast ratio of two colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
