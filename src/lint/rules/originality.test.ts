import { expect, it } from "vitest";
import { messagesOf } from "../../../tests/broken-catalogue.ts";
import { PHI } from "../../../tests/small-catalogue.ts";

const ABSTRACT = "We show that a placeholder of our own can stand for a real abstract in every test of this kind.";
const fetched = (abstract: string) => ({
  ".abstracts/phi-3.json": JSON.stringify({
    arxiv: "2404.14219",
    version: 4,
    title: "Phi-3 Technical Report",
    abstract,
    withdrawn: false,
    fetched: "2026-11-24",
  }),
});
const copied = (text: string) =>
  `${text}\nThey say that a placeholder of our own can stand for a real abstract, and so on.\n`;

it("reports words copied from the abstract, with their position", () => {
  expect(messagesOf({ ...fetched(ABSTRACT), [PHI]: copied })).toEqual([
    'phi-3.md:30:10  -  "that a placeholder of our own can stand for a real abstract" also appears in the abstract  use your own words',
  ]);
});

it("reports nothing if the words are our own or no abstract is available", () => {
  expect(messagesOf({ [PHI]: copied })).toEqual([]);
  expect(messagesOf(fetched(ABSTRACT))).toEqual([]);
});
