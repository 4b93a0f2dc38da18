import { expect, it } from "vitest";
import { smallFacts } from "../../tests/small-catalogue.ts";
import { listPages } from "../catalogue/list-pages.ts";
import { paperListView } from "./paper-list.ts";

const { catalogue } = smallFacts();
const [page] = listPages(catalogue.papers, 25);
const [emptyPage] = listPages<(typeof catalogue.papers)[number]>([], 25);
if (!page || !emptyPage) throw new Error("a list has no page");

it("names families before topics, with the family's colour", () => {
  expect(paperListView(page, catalogue).cards).toMatchObject([
    {
      id: "phi-3",
      venue: "arXiv preprint",
      tags: [
        { kind: "family", id: "phi", name: "Phi", colour: "blue" },
        { kind: "topic", id: "quantization", name: "Quantization" },
      ],
    },
  ]);
});

it("has a BibTeX file only for a list that has a place and a paper", () => {
  expect(paperListView(page, catalogue).bibliography).toBeUndefined();
  expect(paperListView(emptyPage, catalogue, "families/phi/").bibliography).toBeUndefined();
  expect(paperListView(page, catalogue, "families/phi/").bibliography).toMatchObject({
    title: "BibTeX of the paper",
    download: "families-phi-papers.bib",
  });
});
