import { expect, it } from "vitest";
import { largeFacts, RESULTS } from "../../../tests/large-catalogue.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { limits } from "../../config.ts";
import { apiLists } from "./files.ts";

interface Entry {
  id: string;
  api: string;
  kind?: string;
}
const PAPERS = 2_500;
const { catalogue, facts } = largeFacts(PAPERS);
const TOTALS: Record<string, number> = {
  papers: PAPERS,
  // Includes an outside model.
  models: PAPERS + 1,
  results: PAPERS * RESULTS,
  lineage: PAPERS,
  families: catalogue.families.length,
  topics: catalogue.topics.length,
  benchmarks: catalogue.benchmarks.length,
  organizations: PAPERS,
  changes: PAPERS * 2,
};

it.each(apiLists)("$name: bounded files, and all entries by following `next`", ({ name, pages }) => {
  const files = pages(catalogue, facts);
  const byAddress = new Map(files.map((page) => [toAbsoluteUrl(page.path), page]));
  const found: Entry[] = [];
  const followed: number[] = [];
  for (let next: string | undefined = toAbsoluteUrl(links.apiList(name)); next !== undefined;) {
    const page = byAddress.get(next);
    if (!page) throw new Error(`${next} leads nowhere`);
    const entries = page.entries() as Entry[];
    expect(entries.length).toBeLessThanOrEqual(limits.apiEntries);
    expect(page.paging).toMatchObject({ total: TOTALS[name], pages: files.length });
    // An entry without its own file names the page that contains it.
    for (const { api, kind } of entries) {
      const list = ["families", "topics", "benchmarks", "organizations"].includes(name) || kind === "outside";
      expect(list ? api : next).toBe(next);
    }
    found.push(...entries);
    followed.push(page.paging.page);
    next = page.paging.next;
  }
  expect(followed).toEqual(files.map((_, index) => index + 1));
  expect(found.length).toBe(TOTALS[name]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(TOTALS[name]);
});

it("keeps the results of a paper on one page", () => {
  const files = apiLists.find(({ name }) => name === "results")?.pages(catalogue, facts) ?? [];
  const pagesOfPaper = files.map((page) => new Set((page.entries() as { paper: string }[]).map(({ paper }) => paper)));
  expect(files.length).toBe(8);
  expect(pagesOfPaper.reduce((sum, papers) => sum + papers.size, 0)).toBe(PAPERS);
});

it("has entries of bounded size", () => {
  const longest = (papers: number) => {
    const { catalogue, facts } = largeFacts(papers);
    return apiLists.map(({ pages }) =>
      Math.max(
        ...pages(catalogue, facts).flatMap((page) => page.entries().map((entry) => JSON.stringify(entry).length)),
      ),
    );
  };
  const [few, many] = [longest(20), longest(2_000)];
  // In a larger catalogue only the digits of ids, names and counts grow.
  many.forEach((length, index) => expect(length).toBeLessThan((few[index] ?? 0) + 60));
});
