import { expect, it } from "vitest";
import { relatedPapers, wordsOf, type RelatedInput } from "./related-papers.ts";

const paper = (id: string, more: Partial<RelatedInput> = {}): RelatedInput => ({
  id,
  published: "2024-01-01",
  families: [],
  topics: [],
  linked: [],
  words: wordsOf(""),
  ...more,
});

it("ranks lineage before family, family before topic, and never returns the paper itself", () => {
  const related = relatedPapers(
    [
      paper("a", { linked: ["b"], families: ["f"], topics: ["t"] }),
      paper("b"),
      paper("c", { families: ["f"] }),
      paper("d", { topics: ["t"] }),
      paper("e"),
    ],
    6,
  );
  expect(related("a")).toEqual(["b", "c", "d"]);
  expect(related("e")).toEqual([]);
});

it("uses distinctive words, not common ones", () => {
  const common = "model language training";
  const related = relatedPapers(
    [
      paper("a", { words: wordsOf(`${common} hadamard rotation`) }),
      paper("b", { words: wordsOf(`${common} hadamard rotation`) }),
      paper("c", { words: wordsOf(`${common} butterfly`) }),
    ],
    1,
  );
  expect(related("a")).toEqual(["b"]);
});

it("finds shared words among many unique ones", () => {
  const own = Array.from(
    { length: 40 },
    (_, index) => `own${"abcdefghij"[index % 10]}${"abcd"[Math.floor(index / 10)]}`,
  );
  const related = relatedPapers(
    [
      paper("a", { words: wordsOf(`${own.join(" ")} hadamard rotation`) }),
      paper("b", { words: wordsOf("hadamard rotation") }),
    ],
    1,
  );
  expect(related("a")).toEqual(["b"]);
});

it("gives the same order whatever the order of equal scores in the input", () => {
  const papers = ["x", "c", "b", "a"].map((id) => paper(id, { families: ["f"] }));
  expect(relatedPapers(papers, 3)("x")).toEqual(["a", "b", "c"]);
  expect(relatedPapers([...papers].reverse(), 3)("x")).toEqual(["a", "b", "c"]);
});

it("compares with a bounded number of papers, however many share a family and every word", () => {
  let reads = 0;
  const counted = (id: string): RelatedInput => ({
    ...paper(id, { words: wordsOf("same words in all of them"), topics: ["t"], families: ["f"] }),
    get published() {
      reads += 1;
      return "2024-01-01";
    },
  });
  const work = (count: number) => {
    reads = 0;
    const papers = Array.from({ length: count }, (_, i) => counted(`p${i}`));
    const related = relatedPapers(papers, 6);
    for (const { id } of papers) related(id);
    return reads / count;
  };
  // Comparisons per paper do not grow with the catalogue.
  expect(work(2000)).toBeLessThan(work(500) * 1.2);
});
