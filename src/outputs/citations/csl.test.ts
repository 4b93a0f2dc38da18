import fc from "fast-check";
import { expect, it } from "vitest";
import { citationKey, toCsl, type CitedPaper } from "./csl.ts";
import { isJournal, splitVolume } from "./venues.ts";

const paper: CitedPaper = {
  id: "phi-3",
  title: "Phi-3 Technical Report",
  short: "Phi-3",
  families: ["phi"],
  authors: ["Marah Abdin", "Gustavo de Rosa"],
  published: "2024-04-22",
  arxiv: "2404.14219",
  categories: ["cs.CL"],
};

it("describes a preprint with its number, archive and day", () => {
  expect(toCsl(paper)).toEqual({
    id: "abdin2024phi-3",
    type: "article",
    genre: "preprint",
    title: "Phi-3 Technical Report",
    author: [
      { given: "Marah", family: "Abdin" },
      { given: "Gustavo", family: "Rosa", "non-dropping-particle": "de" },
    ],
    issued: { "date-parts": [[2024, 4, 22]] },
    publisher: "arXiv",
    number: "arXiv:2404.14219",
    archive: "arXiv",
    archive_location: "arXiv:2404.14219",
    URL: "https://arxiv.org/abs/2404.14219",
  });
});

it("describes a published paper with the venue's title, year and DOI, and keeps the eprint", () => {
  const venue = { name: "ASPLOS", year: 2025, doi: "10.1145/3620666.3651380", pages: "1–9", title: "New Title" };
  expect(toCsl({ ...paper, doi: "10.1000/preprint", venue })).toMatchObject({
    type: "paper-conference",
    title: "New Title",
    issued: { "date-parts": [[2025]] },
    "container-title": "ASPLOS",
    page: "1-9",
    DOI: "10.1145/3620666.3651380",
    archive_location: "arXiv:2404.14219",
    URL: "https://arxiv.org/abs/2404.14219",
  });
  expect(toCsl({ ...paper, venue: { name: "TMLR", year: 2026 } }).type).toBe("article-journal");
});

it("distinguishes journals from proceedings", () => {
  for (const name of [
    "TMLR",
    "Nature Communications",
    "IEEE Transactions on Services Computing",
    "Science China Information Sciences",
    "Journal of Machine Learning Research",
  ]) {
    expect(isJournal(name), name).toBe(true);
  }
  for (const name of ["ICLR", "NeurIPS", "WANT workshop at ICML", "IJCNN", "Communications Workshop at ICC"]) {
    expect(isJournal(name), name).toBe(false);
  }
});

it("distinguishes a series from a volume", () => {
  expect(splitVolume(undefined)).toEqual({});
  expect(splitVolume("267")).toEqual({ volume: "267" });
  expect(splitVolume("PMLR 267")).toEqual({ series: "PMLR", volume: "267" });
  expect(splitVolume("Volume 3")).toEqual({ volume: "3" });
  expect(splitVolume("LNCS, vol. 15061")).toEqual({ series: "LNCS", volume: "15061" });
});

it("derives readable keys from the first author, the year of the first version and the id", () => {
  const key = (author: string, id: string) => citationKey({ id, authors: [author], published: "2024-04-09" });
  expect(key("Shengding Hu", "minicpm")).toBe("hu2024minicpm");
  expect(key("Thomas B. Preußer", "minifloats")).toBe("preusser2024minifloats");
  expect(key("Stanisław Woźniak", "rwkv")).toBe("wozniak2024rwkv");
  expect(key("Aäron van den Oord", "cpc")).toBe("vandenoord2024cpc");
  expect(key("Qwen Team", "qwen2")).toBe("qwenteam2024qwen2");
});

it("keeps a key when the title, the short name or the venue changes", () => {
  const changed = { ...paper, title: "Another", short: "Other", venue: { name: "COLM", year: 2025 } };
  expect(citationKey(changed)).toBe(citationKey(paper));
});

it("never gives two papers the same key, whatever is added later", () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/);
  const cited = fc.record({
    id,
    authors: fc.tuple(fc.constantFrom("Shengding Hu", "Qwen2 Team", "01.AI", "李 明", "Li A2", "Xu 2024")),
    published: fc.constantFrom("2024-01-01", "2025-01-01", "2020-02-02"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cited, { selector: ({ id }) => id, minLength: 2 }), (papers) => {
      const keys = papers.map(citationKey);
      expect(new Set(keys).size).toBe(papers.length);
      // A key that bibtex, biber and pandoc all accept.
      for (const key of keys) expect(key).toMatch(/^[a-z0-9.-]+$/);
    }),
  );
});
