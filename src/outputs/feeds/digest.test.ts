import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { digestGroups, digestsOf, digestTitle, makeDigest } from "./digest.ts";

const paper = (id: string, added: string, families: string[] = [], topics = ["quantization"]) =>
  ({ id, short: id, added, families, topics }) as unknown as Paper;
const named = (id: string) => ({ id, name: id });
const catalogue = {
  families: ["mamba", "phi"].map(named),
  topics: ["quantization", "evaluation"].map(named),
} as unknown as Catalogue;

describe("digestsOf", () => {
  const papers = [
    paper("e", "2026-12-01"),
    paper("d", "2026-11-30"),
    paper("c", "2026-11-29"),
    paper("b", "2026-11-24"),
    paper("a", "2026-11-24"),
  ];

  it("returns one per day with an addition, newest first", () => {
    expect(digestsOf(papers, "day").map(({ id, papers }) => [id, papers.length])).toEqual([
      ["2026-12-01", 1],
      ["2026-11-30", 1],
      ["2026-11-29", 1],
      ["2026-11-24", 2],
    ]);
  });

  it("returns one per week from Monday to Sunday, across months and years", () => {
    expect(digestsOf(papers, "week").map(({ id, to, papers }) => [id, to, papers.length])).toEqual([
      ["week-2026-11-30", "2026-12-06", 2],
      ["week-2026-11-23", "2026-11-29", 3],
    ]);
  });

  it("excludes a period that may still grow", () => {
    expect(digestsOf(papers, "day", "2026-12-01").map(({ id }) => id)[0]).toBe("2026-11-30");
    expect(digestsOf(papers, "week", "2026-12-01").map(({ id }) => id)).toEqual(["week-2026-11-23"]);
    expect(digestsOf(papers, "week", "2026-11-29")).toEqual([]);
  });
});

describe("digestGroups", () => {
  it("lists families before topics and each paper once", () => {
    const digest = makeDigest("day", "2026-11-24", [
      paper("a", "2026-11-24", ["phi"], ["evaluation"]),
      paper("b", "2026-11-24", [], ["evaluation", "quantization"]),
      paper("c", "2026-11-24", ["mamba", "phi"]),
    ]);
    expect(digestGroups(digest, catalogue, 20).map(({ id, papers }) => [id, papers.map((p) => p.id)])).toEqual([
      ["mamba", ["c"]],
      ["phi", ["a"]],
      ["evaluation", ["b"]],
    ]);
  });

  it("shows exactly the limit, counts the rest and leaves no group empty", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("mamba", "phi", ""), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 3, max: 25 }),
        (families, limit) => {
          const papers = families.map((id, index) => paper(`p${index}`, "2026-11-24", id === "" ? [] : [id]));
          const groups = digestGroups(makeDigest("day", "2026-11-24", papers), catalogue, limit);
          const shown = groups.flatMap((group) => group.papers.map(({ id }) => id));
          expect(shown.length).toBe(Math.min(limit, papers.length));
          expect(new Set(shown).size).toBe(shown.length);
          expect(groups.reduce((sum, { more }) => sum + more, 0)).toBe(papers.length - shown.length);
          for (const group of groups) expect(group.papers.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("digestTitle", () => {
  it("names the first two", () => {
    const title = (...ids: string[]) =>
      digestTitle(
        makeDigest(
          "day",
          "2026-11-24",
          ids.map((id) => paper(id, "2026-11-24")),
        ),
      );
    expect(title("A")).toBe("A");
    expect(title("A", "B")).toBe("A and B");
    expect(title("A", "B", "C", "D")).toBe("A, B and 2 more");
  });
});
