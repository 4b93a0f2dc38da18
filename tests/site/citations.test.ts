/** Every citation format in the built pages, read back by Citation.js and compared with the front matter. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/config.ts";
import { downloadOf } from "./downloads.ts";
import { attribute, content, elements, filesOf, read, sites, textOf } from "./site.ts";

interface Name {
  literal?: string;
  given?: string;
  family?: string;
  suffix?: string;
  "non-dropping-particle"?: string;
}
interface Item {
  title: string;
  author: Name[];
  issued: { "date-parts": number[][] };
  DOI?: string;
  URL: string;
  page?: string;
  "container-title"?: string;
  archive_location?: string;
}

/** As in the paper's file: "Aäron van den Oord", "Martin Luther King Jr." */
const printed = (name: Name) =>
  name.literal ?? [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ");
const plain = (title: string) => title.replace(/<\/?(?:span[^>]*|sub|sup|i|b)>/g, "");
const read1 = (text: string): Item => {
  const items = new Cite(text).data as unknown as Item[];
  expect(items).toHaveLength(1);
  return items[0] as Item;
};
const attributes = (site: (typeof sites)[number], page: string, className: string) =>
  elements(read(site, page)).flatMap((node) =>
    attribute(node, "class") === className ? [new URLSearchParams(attribute(node, "title"))] : [],
  );

describe.each(sites)("$name", (site) => {
  describe.each(content.papers.map(({ id, fields }) => [id, fields] as const))("%s", (id, fields) => {
    const { venue } = fields;
    const title = venue?.title ?? fields.title;
    const year = venue?.year ?? Number(fields.published.slice(0, 4));
    const authors = fields.authors.map((name) => name.replace(/, (?=Jr|Sr|I)/, " "));

    it.each(["bibtex", "ris", "csl"] as const)("provides the paper's data as %s", (format) => {
      const item = read1(downloadOf(site, id, format));
      expect(plain(item.title)).toBe(title);
      expect(item.author.map(printed)).toEqual(authors);
      expect(item.issued["date-parts"][0]?.[0]).toBe(year);
      expect(item.DOI).toBe(venue?.doi ?? fields.doi);
      expect(item.URL).toBe(`https://arxiv.org/abs/${fields.arxiv}`);
      expect(item.page).toBe(venue?.pages);
      if (venue !== undefined) expect(item["container-title"]).toBe(venue.name);
    });

    it("has the arXiv id in every format", () => {
      expect(downloadOf(site, id, "bibtex")).toContain(`  eprint = {${fields.arxiv}},\n  archivePrefix = {arXiv},\n`);
      expect(downloadOf(site, id, "ris")).toContain(`\r\nAN  - arXiv:${fields.arxiv}\r\n`);
      expect(read1(downloadOf(site, id, "csl")).archive_location).toBe(`arXiv:${fields.arxiv}`);
    });

    it("shows references to copy, and the BibTeX entry unless its list of authors is very long", () => {
      const nodes = elements(read(site, `papers/${id}/index.html`));
      const textBy = (name: string, value: string) => {
        const node = nodes.find((candidate) => attribute(candidate, name) === value);
        return node && textOf(node).trim();
      };
      for (const style of ["apa", "mla", "chicago"]) {
        const text = textBy("id", style) ?? "";
        expect(text, style).toContain(String(year));
        expect(text.toLowerCase(), style).toContain(title.toLowerCase());
      }
      const shown = textBy("aria-label", "BibTeX entry");
      if (fields.authors.length <= limits.bibtexAuthorsShown) {
        expect(shown).toBe(downloadOf(site, id, "bibtex").trim());
      } else expect(shown).toBeUndefined();
    });

    it("has metadata for reference managers, once", () => {
      const [keys, ...more] = attributes(site, `papers/${id}/index.html`, "Z3988");
      expect(more).toEqual([]);
      expect(keys?.get(venue ? "rft.atitle" : "rft.title")).toBe(title);
      expect(keys?.getAll(venue ? "rft.au" : "rft.creator")).toHaveLength(fields.authors.length);
      expect(keys?.get("rft.date")).toBe(venue ? String(year) : fields.published);
      expect(keys?.get(venue ? "rft_id" : "rft.identifier")).toMatch(/^(https:\/\/arxiv\.org\/abs\/|info:doi\/)/);
    });

    it("links its Markdown version", () => {
      const link = elements(read(site, `papers/${id}/index.html`)).find(
        (node) => node.tagName === "link" && attribute(node, "type") === "text/markdown",
      );
      expect(link && attribute(link, "href")).toBe(`${site.base}papers/${id}.md`);
      const markdown = read(site, `papers/${id}.md`);
      expect(markdown.startsWith("# ")).toBe(true);
      expect(markdown).toContain(`(${site.url}${site.base}papers/${id}/)`);
      expect(markdown).not.toMatch(/\]\(\//);
    });
  });

  it("has metadata for reference managers for every paper of a list", () => {
    const listed = filesOf(site, "index.html").filter((page) =>
      /^(papers\/(\d+\/)?|years\/\d+\/|(families|topics|organizations)\/[^/]+\/)index\.html$/.test(page),
    );
    for (const page of listed) {
      const cards = elements(read(site, page)).filter((node) => node.tagName === "article").length;
      expect(attributes(site, page, "Z3988"), page).toHaveLength(cards);
    }
  });

  it("has BibTeX of all papers, each family, each topic with its sub-topics, and each year", () => {
    const ids = (file: string) =>
      [...read(site, file).matchAll(/^@\w+\{[a-z]*\d{4}(.+),$/gm)].map((match) => match[1] ?? "").sort();
    const where = (test: (fields: (typeof content.papers)[number]["fields"]) => boolean) =>
      content.papers
        .filter(({ fields }) => test(fields))
        .map(({ id }) => id)
        .sort();
    const parents = new Map([...content.topics].map(([id, { fields }]) => [id, fields.parent]));
    const within = (topic: string, ancestor: string): boolean => {
      const parent = parents.get(topic);
      return topic === ancestor || (parent !== undefined && within(parent, ancestor));
    };
    expect(ids("papers.bib")).toEqual(where(() => true));
    for (const family of content.families.keys()) {
      expect(ids(`families/${family}/papers.bib`)).toEqual(where(({ families }) => families.includes(family)));
    }
    for (const topic of content.topics.keys()) {
      expect(ids(`topics/${topic}/papers.bib`)).toEqual(
        where(({ topics }) => topics.some((own) => within(own, topic))),
      );
    }
    const years = new Set(content.papers.map(({ fields }) => fields.published.slice(0, 4)));
    for (const year of years) {
      expect(ids(`years/${year}/papers.bib`)).toEqual(where(({ published }) => published.startsWith(year)));
    }
    const bibliography = read(site, "papers.bib");
    for (const file of filesOf(site, ".bib")) {
      for (const entry of read(site, file).split("\n\n")) expect(bibliography).toContain(entry.trim());
    }
    const announced = filesOf(site, ".bib").filter((file) => {
      const page = file === "papers.bib" ? "papers/index.html" : file.replace("papers.bib", "index.html");
      const links = elements(read(site, page)).filter((node) => attribute(node, "href") === site.base + file);
      return links.some((node) => node.tagName === "link") && links.some((node) => node.tagName === "a");
    });
    expect(announced).toEqual(filesOf(site, ".bib"));
  });
});
