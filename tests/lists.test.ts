/** No page grows with the catalogue: lists of a large catalogue in memory. */
import { describe, expect, it } from "vitest";
import { buildCatalogue, sortName, type Paper } from "../src/catalogue/catalogue.ts";
import { firstLetter, listPages, namePages, paperPages } from "../src/catalogue/list-pages.ts";
import { digestGroups, makeDigest } from "../src/outputs/feeds/digest.ts";
import { buildFacts } from "../src/facts/facts.ts";
import { descentTree, familyGraph } from "../src/facts/family-graph.ts";
import { releasesOf } from "../src/facts/release.ts";
import { topicComparisons } from "../src/facts/topic.ts";
import { paper as paperSchema } from "../src/schema/paper.ts";
import { limits } from "../src/config.ts";
import { smallFacts } from "./small-catalogue.ts";

const COUNT = 3000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅØ1";
const pad = (value: number) => String(value).padStart(2, "0");

/** One family and topic for all, two years, a model and a result each, names with every first letter. */
function makePaper(index: number): Paper {
  const id = `made-${index}`;
  const group = Math.floor(index / 2);
  const letter = LETTERS[group % LETTERS.length] ?? "";
  return {
    ...paperSchema.parse({
      title: `Made ${index}`,
      short: `Made ${index}`,
      arxiv: `2401.${10_000 + index}`,
      published: `${2023 + (index % 2)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`,
      added: "2026-11-24",
      tldr: "One sentence.",
      families: ["phi"],
      topics: ["quantization"],
      // Two papers share an author, who therefore has a page.
      authors: ["Everywhere Bench", `${letter}uthor ${group} Bench`, `Sauthor ${group} Bench`],
      organizations: ["Microsoft", `${letter}rganization ${group}`],
      sources: { abstract: { where: "abstract", version: "1" } },
      models: [{ id, name: id, parameters: { value: `${1 + (index % 50)}B`, source: "abstract" } }],
      results: [
        {
          model: id,
          benchmark: "mmlu",
          value: `${30 + (index % 60)}%`,
          // Half of them in one group, the others in groups of two.
          settings: { shots: String(index % 2 === 0 ? 5 : 10 + Math.floor(index / 4)) },
          source: "abstract",
        },
      ],
      lineage: index === 0 ? [] : [{ type: "built-on", from: id, model: "made-0", source: "abstract" }],
    }),
    id,
    file: `content/papers/2024/${id}.md`,
    body: "",
    html: "",
  };
}

const small = smallFacts().catalogue;
const catalogue = buildCatalogue({
  papers: Array.from({ length: COUNT }, (_, index) => makePaper(index)),
  families: small.families.map((family) => ({ ...family })),
  topics: small.topics.map((topic) => ({ ...topic })),
  benchmarks: [...small.benchmarks],
  outsideModels: small.outsideModels,
  organizations: new Map([["microsoft", { name: "Microsoft", also: [] }]]),
});
const facts = buildFacts(catalogue);

const paperLists = [
  ["all papers", catalogue.papers],
  ["a family", catalogue.papersByFamily("phi")],
  ["a topic", catalogue.papersByTopic("quantization")],
  ["an organization", catalogue.papersByOrganization("microsoft")],
  ["an author", catalogue.papersByAuthor("everywhere-bench")],
  ["a year", catalogue.papersByYear("2024")],
] as const;

describe.each(paperLists)("the papers of %s", (_, papers) => {
  it("are on pages with a bounded number of cards, each once and in order", () => {
    const pages = paperPages(papers);
    expect(papers.length).toBeGreaterThan(limits.papersPerPage * 10);
    expect(pages.every(({ items }) => items.length > 0 && items.length <= limits.papersPerPage)).toBe(true);
    expect(pages.flatMap(({ items }) => items)).toEqual(papers);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    for (const page of pages) {
      expect(page).toMatchObject({ last: pages.length, total: papers.length });
      expect(papers[page.start - 1]).toBe(page.items[0]);
      expect(papers[page.end - 1]).toBe(page.items.at(-1));
    }
  });
});

describe.each([
  ["authors", namePages(catalogue.authors), catalogue.authors],
  ["organizations", namePages(catalogue.organizations, sortName), catalogue.organizations],
] as const)("the index of %s", (_, pages, names) => {
  it("has a page for each first letter, with a bounded number of names, each once", () => {
    expect(names.length).toBeGreaterThan(limits.namesPerPage);
    const [front, ...rest] = pages;
    expect(front?.items).toEqual([]);
    expect(front?.letters.map(({ id }) => id)).toEqual([..."abcdefghijklmnopqrstuvwxyz", "other"]);
    expect(rest.every(({ items }) => items.length > 0 && items.length <= limits.namesPerPage)).toBe(true);
    expect(new Set(rest.flatMap(({ items }) => items.map(({ id }) => id)))).toEqual(new Set(names.map(({ id }) => id)));
    expect(rest.reduce((sum, { items }) => sum + items.length, 0)).toBe(names.length);
    for (const { letter, items } of rest) {
      expect(items.every((entry) => firstLetter(sortName(entry)) === letter?.id)).toBe(true);
    }
  });
});

it("splits a letter with too many names into pages", () => {
  const pages = namePages(catalogue.authors).filter(({ letter }) => letter?.id === "s");
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.every(({ last, letter, total }) => last === pages.length && total === letter?.count)).toBe(true);
});

it("puts names on one page if they fit", () => {
  const [page, ...more] = namePages([{ name: "Álvaro" }, { name: "01.AI" }]);
  expect(more).toEqual([]);
  expect(page).toMatchObject({ letter: undefined, letters: [], items: [{ name: "Álvaro" }, { name: "01.AI" }] });
  expect(["Álvaro", "Ørsted", "01.AI", "王"].map(firstLetter)).toEqual(["a", "other", "other", "other"]);
});

it("creates one empty page for an empty list", () => {
  expect(listPages([], 25)).toEqual([{ items: [], number: 1, last: 1, start: 1, end: 0, total: 0 }]);
});

describe("facts of a family", () => {
  const papers = catalogue.papersByFamily("phi");

  it("list its newest releases, each compared with all earlier ones", () => {
    const releases = releasesOf(papers, limits.familyFacts);
    expect(releases.map(({ paper }) => paper.published)).toEqual(
      papers
        .slice(0, limits.familyFacts)
        .map(({ published }) => published)
        .reverse(),
    );
    expect(releases.some(({ first }) => first)).toBe(false);
    expect(releasesOf(papers.slice(-3)).map(({ first }) => first)).toEqual([true, false, false]);
  });

  it("show a bounded number of lineage edges, those within the given papers first", () => {
    const full = familyGraph([catalogue.paper("made-0"), catalogue.paper("made-7")], facts);
    expect(full.edges).toHaveLength(COUNT - 1);
    expect(full.more).toBe(0);
    const graph = familyGraph([catalogue.paper("made-0"), catalogue.paper("made-7")], facts, limits.lineageSteps);
    expect(graph.edges).toHaveLength(limits.lineageSteps);
    expect(graph.more).toBe(COUNT - 1 - limits.lineageSteps);
    expect(graph.edges.map(({ to }) => to)).toContain(full.edges.find(({ to }) => to.includes("made-7"))?.to);
    expect(descentTree(graph)[0]?.children).toHaveLength(limits.lineageSteps);
  });
});

it("compares a bounded number of a topic's results, those of the most papers", () => {
  const papers = catalogue.papersByTopic("quantization");
  const all = topicComparisons(papers, facts, catalogue.benchmark);
  const bounded = topicComparisons(papers, facts, catalogue.benchmark, {
    groups: limits.topicGroups,
    members: limits.topicGroupResults,
  });
  expect(bounded.groups).toHaveLength(limits.topicGroups);
  expect(bounded.groups.length + bounded.more).toBe(all.groups.length);
  const largest = bounded.groups.find(({ more }) => more > 0);
  expect(largest?.members).toHaveLength(limits.topicGroupResults);
  expect((largest?.members.length ?? 0) + (largest?.more ?? 0)).toBe(COUNT / 2);
  expect(largest?.members.every(({ quantity }) => quantity.value >= 88)).toBe(true);
});

it("shows a bounded number of a digest's papers and counts the rest", () => {
  const groups = digestGroups(makeDigest("day", "2026-11-24", catalogue.papers), catalogue, limits.digestPagePapers);
  expect(groups.reduce((sum, { papers }) => sum + papers.length, 0)).toBe(limits.digestPagePapers);
  expect(groups.reduce((sum, { papers, more }) => sum + papers.length + more, 0)).toBe(COUNT);
});
