import { describe, expect, it } from "vitest";
import { ArxivError, BATCH_SIZE } from "../clients/arxiv/client.ts";
import type { ArxivEntry } from "../clients/arxiv/feed.ts";
import type { ArxivId } from "../schema/arxiv-id.ts";
import type { AbstractRecord } from "./cache.ts";
import { choosePapers, fetchAbstracts, type WantedPaper } from "./fetch.ts";

const wanted = (id: string, arxiv: string, fields: Partial<WantedPaper["fields"]> = {}): WantedPaper => ({
  id,
  fields: { arxiv, sources: {}, changes: [], ...fields },
});
const entry = (id: string, more: Partial<ArxivEntry> = {}): ArxivEntry => ({
  id,
  version: 2,
  title: `Title of ${id}`,
  abstract: `Placeholder for ${id}.`,
  authors: ["First Author"],
  affiliations: [],
  published: "2024-01-01",
  updated: "2024-02-01",
  categories: ["cs.CL"],
  withdrawn: false,
  ...more,
});
const record: AbstractRecord = {
  arxiv: "2404.14219",
  version: 2,
  title: "Phi-3 Technical Report",
  abstract: "A placeholder.",
  withdrawn: false,
  fetched: "2026-11-01",
};

const TODAY = "2026-11-24";

describe("the papers to fetch", () => {
  const chosen = (fields: Partial<WantedPaper["fields"]>, known: AbstractRecord = record) =>
    choosePapers([wanted("phi-3", "2404.14219", fields)], new Map([["phi-3", known]]), TODAY).length === 1;
  const source = (version: number) => ({ abstract: { where: "abstract", version, secondHand: false } });

  it("are those not cached, or cached for another arXiv id", () => {
    expect(choosePapers([wanted("phi-3", "2404.14219")], new Map(), TODAY)).toHaveLength(1);
    expect(chosen({})).toBe(false);
    expect(chosen({ arxiv: "2404.14220" })).toBe(true);
  });

  it("are those of which the catalogue knows a newer version", () => {
    expect(chosen({ sources: source(2) })).toBe(false);
    expect(chosen({ sources: source(3) })).toBe(true);
    expect(chosen({ sources: source(3) }, { ...record, fetched: TODAY })).toBe(false);
    const change = { what: "title" as const, from: { version: "1", value: "a" }, to: { version: "4", value: "b" } };
    expect(chosen({ changes: [change] })).toBe(true);
    expect(chosen({ changes: [{ ...change, to: { version: "NeurIPS", value: "b" } }] })).toBe(false);
    expect(chosen({ revised: "2026-10-31" })).toBe(false);
    expect(chosen({ revised: "2026-11-02" })).toBe(true);
  });
});

describe("fetching", () => {
  /** A client with these entries that fails for the batches that `fail` selects by their first id. */
  const run = async (papers: WantedPaper[], entries: ArxivEntry[], fail: (first: string) => boolean = () => false) => {
    const requests: string[][] = [];
    const saved = new Map<string, AbstractRecord>();
    const said: string[] = [];
    const client = {
      fetchPapers: (ids: readonly ArxivId[]) => {
        requests.push(ids.map(({ id }) => id));
        return fail(ids[0]?.id ?? "")
          ? Promise.reject(new ArxivError("refused", "HOST answered 503"))
          : Promise.resolve(entries.filter(({ id }) => ids.some((request) => request.id === id)));
      },
    };
    const report = await fetchAbstracts(
      client,
      papers,
      TODAY,
      (id, abstract) => void saved.set(id, abstract),
      (sentence) => void said.push(sentence),
    );
    return { ...report, requests, saved, said };
  };
  const many = (count: number) => {
    const ids = Array.from({ length: count }, (_, i) => `2401.${String(i).padStart(5, "0")}`);
    return { papers: ids.map((id) => wanted(`p${id}`, id)), entries: ids.map((id) => entry(id)) };
  };

  it("saves the newest version with its title and the day, and reports withdrawn papers", async () => {
    const { saved, said, fetched, problems } = await run(
      [wanted("phi-3", "2404.14219"), wanted("gone", "2404.00001"), wanted("old", "cs/0112017")],
      [entry("2404.14219"), entry("2404.00001", { withdrawn: true }), entry("cs/0112017")],
    );
    expect(fetched).toBe(3);
    expect(problems).toEqual([]);
    expect(saved.get("phi-3")).toEqual({
      arxiv: "2404.14219",
      version: 2,
      title: "Title of 2404.14219",
      abstract: "Placeholder for 2404.14219.",
      withdrawn: false,
      fetched: "2026-11-24",
    });
    expect(saved.get("gone")?.withdrawn).toBe(true);
    expect(said).toEqual(["gone: arXiv lists 2404.00001v2 as withdrawn", "3 of 3"]);
  });

  it("sends requests in batches and reports its progress", async () => {
    const { papers, entries } = many(BATCH_SIZE * 2 + 1);
    const { requests, said, saved } = await run(papers, entries);
    expect(requests.map((ids) => ids.length)).toEqual([BATCH_SIZE, BATCH_SIZE, 1]);
    expect(said).toEqual(["100 of 201", "200 of 201", "201 of 201"]);
    expect(saved.size).toBe(201);
  });

  it("reports each paper with an unknown or invalid id, and saves the others", async () => {
    const { saved, problems, requests } = await run(
      [wanted("phi-3", "2404.14219"), wanted("none", "2404.99999"), wanted("wrong", "2413.00001")],
      [entry("2404.14219")],
    );
    expect([...saved.keys()]).toEqual(["phi-3"]);
    expect(requests).toEqual([["2404.14219", "2404.99999"]]);
    expect(problems).toEqual(['wrong: "2413.00001" is not an arXiv id', "none: arXiv has no paper 2404.99999"]);
  });

  it("continues after a failed batch", async () => {
    const { papers, entries } = many(BATCH_SIZE * 2);
    const { saved, problems } = await run(papers, entries, (first) => first === "2401.00000");
    expect(saved.size).toBe(BATCH_SIZE);
    expect(problems).toEqual(["100 papers, p2401.00000 to p2401.00099: HOST answered 503"]);
  });

  it("gives up after three consecutive failed batches", async () => {
    const { papers, entries } = many(BATCH_SIZE * 5);
    const { requests, problems } = await run(papers, entries, () => true);
    expect(requests).toHaveLength(3);
    expect(problems.at(-1)).toBe("200 papers were not requested: 3 requests in a row failed");
  });
});
