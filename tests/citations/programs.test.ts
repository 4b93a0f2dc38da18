/** The built citations, read by biber, bibtex, pandoc and bibutils: no warnings, and the facts survive unchanged. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, describe, expect, it } from "vitest";
import { bibtexEntries } from "../../src/outputs/citations/bibtex.ts";
import { toCsl, yearOf, type CitedPaper } from "../../src/outputs/citations/csl.ts";
import { citationFormats, type CitationFormat } from "../../src/outputs/citations/formats.ts";
import { familyFirst, familyName, type CslName } from "../../src/outputs/citations/names.ts";
import { downloadOf } from "../site/downloads.ts";
import { attribute, content, elements, filesOf, read, sites, textOf } from "../site/site.ts";

const site = sites[0] as (typeof sites)[number];
const papers = content.papers.map(({ id, fields }) => ({ ...fields, id }));

/** Characters and names that the catalogue may contain one day. */
const hard: CitedPaper[] = [
  {
    id: "hard-title",
    title: "80% & more: $5 for A_B, QuIP# and H₂O on μnit > τ-bench (1.58-bit)",
    short: "QuIP",
    families: [],
    authors: ["Qwen Team", "Aäron van den Oord", "Martin Luther King Jr.", "Christopher De Sa", "Loubna Ben Allal"],
    published: "2001-12-01",
    arxiv: "cs/0112017",
    categories: ["cs.CL"],
  },
  {
    id: "hard-venue",
    title: "A Title – with “quotes” and an o’clock",
    short: "A",
    families: [],
    authors: ["Stanisław Woźniak", "Hynek Kydlíček", "Thomas B. Preußer", "Sébastien Bubeck", "Leandro von Werra"],
    published: "2014-06-10",
    arxiv: "1406.2661",
    categories: [],
    venue: { name: "R&D Letters", year: 2015, volume: "7", pages: "1-9", doi: "10.1007/978-3-031-72633-0_1" },
  },
];
const items = [...papers, ...hard].map(toCsl);
const folder = mkdtempSync(join(tmpdir(), "citations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const result = (name: string) => readFileSync(join(folder, name), "utf8");

function run(command: string, parameters: string[]): { status: number | null; out: string; complaints: string } {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, out: stdout, complaints: stderr };
}

// As readers get them: files of the site, and the downloads of all pages combined; `hard` by the same serializers.
const together = (format: CitationFormat) => [
  ...papers.map(({ id }) => downloadOf(site, id, format)),
  ...hard.map(citationFormats[format].write),
];
write("papers.bib", `${read(site, "papers.bib")}\n${[...bibtexEntries(hard)].join("")}`);
write("pages.bib", together("bibtex").join("\n"));
write("pages.ris", together("ris").join(""));
write("pages.json", JSON.stringify(together("csl").flatMap((text) => JSON.parse(text) as unknown[])));

describe("bibtex", () => {
  const files = [...filesOf(site, ".bib").map((file) => read(site, file)), result("pages.bib")];
  it.each(["plain", "unsrt", "alpha", "abbrv"])("reads every file without a warning, in the style %s", (style) => {
    for (const file of files) {
      write("one.bib", file);
      write("one.aux", `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{one}\n`);
      const { status } = run("bibtex", ["one"]);
      const log = result("one.blg");
      expect(log.match(/^Warning--.*|.*---line .*|^\(There (?:was|were) .*/gm) ?? []).toEqual([]);
      expect(status).toBe(0);
      expect(result("one.bbl").match(/\\bibitem/g)?.length).toBe(file.match(/^@/gm)?.length);
    }
  });

  it("keeps the capitals of each paper's name in a style that lower-cases titles", () => {
    write("one.bib", read(site, "papers.bib"));
    write("one.aux", "\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{one}\n");
    run("bibtex", ["one"]);
    const text = result("one.bbl").replace(/\s+/g, " ").replace(/[{}]/g, "");
    for (const { short, title, venue } of papers) {
      const printed = /[A-Z].*[A-Z0-9]/.test(short) && (venue?.title ?? title).includes(short) && !short.includes(" ");
      if (printed) expect(text.replaceAll("\\#", "#")).toContain(short);
    }
    // The style lower-cases words that only begin with a capital.
    expect(text).toContain("A post-training quantization recipe for selective state space models");
  });
});

describe("biber", () => {
  it.each(["papers.bib", "pages.bib"])(
    "reads %s without a warning or missing field, and with the same authors",
    (file) => {
      const options = ["--tool", "--validate-datamodel", "--output-encoding=UTF-8", "--output-file=two.bib", file];
      const { status, out, complaints } = run("biber", options);
      expect(`${out}${complaints}${result(`${file}.blg`)}`.match(/^.*(?:WARN|ERROR).*$/gm) ?? []).toEqual([]);
      expect(status).toBe(0);
      const entries = new Map(
        result("two.bib")
          .split(/^@/m)
          .map((entry) => [/^\w+\{(.+),$/m.exec(entry)?.[1] ?? "", entry] as const),
      );
      for (const item of items) {
        const [, authors = ""] = /^\s+AUTHOR\s+= \{(.+)\},?$/m.exec(entries.get(item.id) ?? "") ?? [];
        expect(authors.replace(/[{}]/g, "").split(" and ")).toEqual(item.author.map((name) => familyFirst(name)));
      }
    },
  );
});

/** Quotes and dashes differ between programs. */
const typographic = (text: string) => text.replace(/[“”‘’"'`]/g, "").replace(/[–—−]|--/g, "-");

/** Normalizes differences between citation styles. */
const loose = (text: string) => typographic(text.normalize("NFKC")).replace(/\s+/g, " ").trim().toLowerCase();

/** Each reference that pandoc prints, by its key. */
function pandocReferences(bibliography: string): Map<string, string> {
  write("all.md", `---\n${JSON.stringify({ bibliography, nocite: "@*" })}\n---\n`);
  const { status, out, complaints } = run("pandoc", ["--citeproc", "--from=markdown", "--to=html", "all.md"]);
  expect(complaints).toBe("");
  expect(status).toBe(0);
  return new Map(
    elements(out).flatMap((node) =>
      attribute(node, "id")?.startsWith("ref-") ? [[attribute(node, "id")?.slice(4) ?? "", textOf(node)] as const] : [],
    ),
  );
}

describe("pandoc --citeproc", () => {
  it.each(["papers.bib", "pages.bib", "pages.json"])("prints every reference of %s", (file) => {
    const references = pandocReferences(file);
    expect([...references.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
    for (const item of items) {
      const text = loose(references.get(item.id) ?? "");
      const [first] = item.author;
      // Chicago writes a dash for an author who is in the line above.
      expect(text.startsWith(loose(first ? familyName(first) : "")) || text.startsWith("---."), text).toBe(true);
      expect(text).toContain(String(yearOf(item)));
      expect(text).toContain(loose(item.title));
    }
  });

  it("prints every reference of the RIS downloads, as bibutils turns them into BibTeX", () => {
    write("from-ris.xml", run("ris2xml", ["--unicode-no-bom", "pages.ris"]).out);
    write("from-ris.bib", run("xml2bib", ["--no-bom", "from-ris.xml"]).out);
    const references = pandocReferences("from-ris.bib");
    for (const item of items) {
      expect(loose(references.get(item.id) ?? "")).toContain(loose(item.title));
      expect(references.get(item.id)).toContain(String(yearOf(item)));
    }
  });
});

interface Mods {
  "@ID": string;
  titleInfo: { title: string; subTitle?: string };
  name: { "@type": string; namePart: ({ "@type": string; "#text": string } | string)[] }[];
}

describe("bibutils", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    processEntities: true,
    isArray: (name) => ["mods", "name", "namePart"].includes(name),
  });

  it.each([
    ["bib2xml", "papers.bib"],
    ["bib2xml", "pages.bib"],
    ["ris2xml", "pages.ris"],
  ])("%s reads %s: the same papers, authors, titles and years", (command, file) => {
    const { status, out } = run(command, ["--unicode-no-bom", file]);
    expect(status).toBe(0);
    const { mods } = (parser.parse(out) as { modsCollection: { mods: Mods[] } }).modsCollection;
    const byKey = new Map(mods.map((entry) => [entry["@ID"], entry]));
    expect([...byKey.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
    for (const item of items) {
      const entry = byKey.get(item.id) as Mods;
      const { title, subTitle } = entry.titleInfo;
      const fullText = subTitle === undefined ? title : `${title}${/[?!]$/.test(title) ? "" : ":"} ${subTitle}`;
      // It removes the space before a colon.
      expect(typographic(fullText)).toBe(typographic(item.title.replace(" :", ":")));
      expect(entry.name.map(nameIn)).toEqual(item.author.map((name) => expectedIn(name, command)));
      expect(JSON.stringify(entry)).toContain(`"${yearOf(item)}`);
    }
  });

  /** "Hu, Shengding": bibutils has separate parts for each given name, the family name and a suffix. */
  function nameIn({ namePart }: Mods["name"][number]): string {
    const parts = (type: string) =>
      namePart.flatMap((part) => (typeof part === "object" && part["@type"] === type ? [part["#text"]] : [])).join(" ");
    const fullText = namePart.find((part) => typeof part === "string");
    if (fullText !== undefined) return bare(fullText);
    return bare([parts("family"), parts("suffix"), parts("given")].filter((part) => part !== "").join(", "));
  }

  /** In RIS it splits a group's name at its last space: the format can mark one only with a comma. */
  function expectedIn(name: CslName, command: string): string {
    const [, first, last] = (command === "ris2xml" && "literal" in name && /^(.+) (.+)$/.exec(name.literal)) || [];
    return bare(first !== undefined && last !== undefined ? `${last}, ${first}` : familyFirst(name));
  }

  /** It drops the periods of initials, and keeps the comma before a suffix. */
  const bare = (name: string) => typographic(name).replaceAll(".", "").replace(/,$/, "");
});
