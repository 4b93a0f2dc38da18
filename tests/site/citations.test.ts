/** Every form of a paper's citation in the finished pages, read back by Citation.js and held against the front matter. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/config.ts";
import { downloadOf } from "./downloads.ts";
import { failuresOf } from "../failures.ts";
import { attribute, checkedPapers, content, filesOf, nodesOf, read, sites, textOf } from "./site.ts";

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

/** As the paper's file has it: "Aäron van den Oord", "Martin Luther King Jr." */
const printed = (name: Name) =>
  name.literal ?? [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ");
const plain = (title: string) => title.replace(/<\/?(?:span[^>]*|sub|sup|i|b)>/g, "");
const read1 = (text: string): Item => {
  const items = new Cite(text).data as unknown as Item[];
  expect(items).toHaveLength(1);
  return items[0] as Item;
};
const attributes = (site: (typeof sites)[number], page: string, className: string) =>
  nodesOf(site, page).flatMap((node) =>
    attribute(node, "class") === className ? [new URLSearchParams(attribute(node, "title"))] : [],
  );

/** What every form of a paper's citation says. */
const cited = ({ fields }: (typeof content.papers)[number]) => ({
  title: fields.venue?.title ?? fields.title,
  year: fields.venue?.year ?? Number(fields.published.slice(0, 4)),
  authors: fields.authors.map((name) => name.replace(/, (?=Jr|Sr|I)/, " ")),
});

describe.each(sites)("$name", (site) => {
  it.each(["bibtex", "ris", "csl"] as const)("hands out each paper's own data as %s", async (format) => {
    const failures = await failuresOf(checkedPapers(site), (paper) => {
      const { venue, doi, arxiv } = paper.fields;
      const { title, year, authors } = cited(paper);
      const item = read1(downloadOf(site, paper.id, format));
      expect(plain(item.title)).toBe(title);
      expect(item.author.map(printed)).toEqual(authors);
      expect(item.issued["date-parts"][0]?.[0]).toBe(year);
      expect(item.DOI).toBe(venue?.doi ?? doi);
      expect(item.URL).toBe(`https://arxiv.org/abs/${arxiv}`);
      expect(item.page).toBe(venue?.pages);
      if (venue !== undefined) expect(item["container-title"]).toBe(venue.name);
    });
    expect(failures).toEqual([]);
  });

  it("keeps the arXiv number in every form", async () => {
    const failures = await failuresOf(checkedPapers(site), ({ id, fields: { arxiv } }) => {
      expect(downloadOf(site, id, "bibtex")).toContain(`  eprint = {${arxiv}},\n  archivePrefix = {arXiv},\n`);
      expect(downloadOf(site, id, "ris")).toContain(`\r\nAN  - arXiv:${arxiv}\r\n`);
      expect(read1(downloadOf(site, id, "csl")).archive_location).toBe(`arXiv:${arxiv}`);
    });
    expect(failures).toEqual([]);
  });

  it("shows references to copy, and the BibTeX entry itself unless its list of authors is very long", async () => {
    const failures = await failuresOf(checkedPapers(site), (paper) => {
      const { title, year, authors } = cited(paper);
      const nodes = nodesOf(site, `papers/${paper.id}/index.html`);
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
      if (authors.length <= limits.bibtexAuthorsShown) {
        expect(shown).toBe(downloadOf(site, paper.id, "bibtex").trim());
      } else expect(shown).toBeUndefined();
    });
    expect(failures).toEqual([]);
  });

  it("has one COinS record on the page of each paper", async () => {
    const failures = await failuresOf(checkedPapers(site), (paper) => {
      const { venue, published } = paper.fields;
      const { title, year, authors } = cited(paper);
      const [keys, ...more] = attributes(site, `papers/${paper.id}/index.html`, "Z3988");
      expect(more).toEqual([]);
      expect(keys?.get(venue ? "rft.atitle" : "rft.title")).toBe(title);
      expect(keys?.getAll(venue ? "rft.au" : "rft.creator")).toHaveLength(authors.length);
      expect(keys?.get("rft.date")).toBe(venue ? String(year) : published);
      expect(keys?.get(venue ? "rft_id" : "rft.identifier")).toMatch(/^(https:\/\/arxiv\.org\/abs\/|info:doi\/)/);
    });
    expect(failures).toEqual([]);
  });

  it("announces each paper as Markdown", async () => {
    const failures = await failuresOf(content.papers, ({ id }) => {
      const link = nodesOf(site, `papers/${id}/index.html`).find(
        (node) => node.tagName === "link" && attribute(node, "type") === "text/markdown",
      );
      expect(link && attribute(link, "href")).toBe(`${site.base}papers/${id}.md`);
      const markdown = read(site, `papers/${id}.md`);
      expect(markdown.startsWith("# ")).toBe(true);
      expect(markdown).toContain(`(${site.url}${site.base}papers/${id}/)`);
      expect(markdown).not.toMatch(/\]\(\//);
    });
    expect(failures).toEqual([]);
  });

  it("has a COinS record for every paper of a list", async () => {
    const listed = filesOf(site, "index.html").filter((page) =>
      /^(papers\/(\d+\/)?|years\/\d+\/|(families|topics|organizations)\/[^/]+\/)index\.html$/.test(page),
    );
    const failures = await failuresOf(listed, (page) => {
      const cards = nodesOf(site, page).filter((node) => node.tagName === "article");
      expect(attributes(site, page, "Z3988")).toHaveLength(cards.length);
    });
    expect(failures).toEqual([]);
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
    const whole = read(site, "papers.bib");
    for (const file of filesOf(site, ".bib")) {
      for (const entry of read(site, file).split("\n\n")) expect(whole).toContain(entry.trim());
    }
    const announced = filesOf(site, ".bib").filter((file) => {
      const page = file === "papers.bib" ? "papers/index.html" : file.replace("papers.bib", "index.html");
      const links = nodesOf(site, page).filter((node) => attribute(node, "href") === site.base + file);
      return links.some((node) => node.tagName === "link") && links.some((node) => node.tagName === "a");
    });
    expect(announced).toEqual(filesOf(site, ".bib"));
  });
});
