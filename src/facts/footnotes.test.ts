import { expect, it } from "vitest";
import { Footnotes } from "./footnotes.ts";

const source = (where: string, more = {}) => ({ where, secondHand: false, ...more });
const paper = {
  id: "phi-3",
  short: "Phi-3",
  arxiv: "2404.14219",
  sources: {
    abstract: source("abstract", { version: 4 }),
    same: source("abstract", { version: 4 }),
    card: source("model card", { url: "https://example.org/card", secondHand: true }),
  },
};
const other = { ...paper, id: "imp", short: "Imp", sources: { abstract: source("abstract", { version: 1 }) } };

it("numbers each location once, in reading order, and names other papers", () => {
  const notes = new Footnotes(paper);
  notes.collect(paper, [{ value: 1, source: "card" }, { inner: [{ source: "abstract" }] }, { source: "same" }]);
  expect(notes.for(paper, "abstract").number).toBe(2);
  notes.for(other, "abstract");
  expect(notes.all).toEqual([
    { number: 1, text: "model card", url: "https://example.org/card", secondHand: true },
    { number: 2, text: "abstract, arXiv v4", url: "https://arxiv.org/abs/2404.14219v4", secondHand: false },
    {
      number: 3,
      text: "abstract, arXiv v1",
      url: "https://arxiv.org/abs/2404.14219v1",
      secondHand: false,
      paper: "Imp",
    },
  ]);
  expect(() => notes.for(paper, "nothing")).toThrow('no source "nothing"');
});
