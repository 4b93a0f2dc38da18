import { expect, it } from "vitest";
import { toCoins } from "./coins.ts";
import type { CitedPaper } from "./csl.ts";

const paper: CitedPaper = {
  id: "minicpm",
  title: "MiniCPM: >80% & μ = 100+",
  short: "MiniCPM",
  families: [],
  authors: ["Shengding Hu", "Thomas B. Preußer", "MiniMax", "Qwen Team"],
  published: "2024-04-09",
  arxiv: "2404.06395",
  categories: [],
};
const read = (coins: string) => new URLSearchParams(coins);

it("describes a preprint for Zotero", () => {
  expect(toCoins({ ...paper, title: "MiniCPM: A", authors: ["Shengding Hu"] })).toBe(
    "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=preprint&rft.title=MiniCPM%3A%20A" +
      "&rft.creator=Hu%2C%20Shengding&rft.date=2024-04-09" +
      "&rft.identifier=https%3A%2F%2Farxiv.org%2Fabs%2F2404.06395&rft.publisher=arXiv",
  );
});

it("round-trips any characters of a title", () => {
  const keys = read(toCoins(paper));
  expect(keys.get("rft.title")).toBe(paper.title);
  expect(keys.getAll("rft.creator")).toEqual(["Hu, Shengding", "Preußer, Thomas B.", "MiniMax", "Qwen Team,"]);
  expect(keys.get("rft_id")).toBeNull();
  expect(read(toCoins({ ...paper, doi: "10.1000/x&y" })).get("rft_id")).toBe("info:doi/10.1000/x&y");
});

it("describes a paper in proceedings and an article in their own formats", () => {
  const venue = { name: "ICML", year: 2025, volume: "PMLR 267", pages: "10411-10427", doi: "10.1000/x" };
  expect([...read(toCoins({ ...paper, authors: ["Shengding Hu"], venue }))]).toEqual([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:book"],
    ["rft.genre", "proceeding"],
    ["rft.atitle", paper.title],
    ["rft.au", "Hu, Shengding"],
    ["rft.date", "2025"],
    ["rft.btitle", "ICML"],
    ["rft.series", "PMLR"],
    ["rft.volume", "267"],
    ["rft.pages", "10411-10427"],
    ["rft_id", "info:doi/10.1000/x"],
    ["rft_id", "https://arxiv.org/abs/2404.06395"],
  ]);
  const journal = read(toCoins({ ...paper, venue: { name: "Nature Communications", year: 2025 } }));
  expect(journal.get("rft_val_fmt")).toBe("info:ofi/fmt:kev:mtx:journal");
  expect(journal.get("rft.jtitle")).toBe("Nature Communications");
});
