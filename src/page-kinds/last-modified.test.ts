import { expect, it } from "vitest";
import { PHI, smallFacts } from "../../tests/small-catalogue.ts";
import { lastModified } from "./index.ts";
import { lastChanges, sitemapEntries } from "../integrations/sitemap.ts";

/** A second, newer paper of another topic, without its own model. */
const YOUNGER = (more: string) => `---
title: Another
short: Another
arxiv: "2410.00001"
published: 2024-10-01
added: 2026-12-01
tldr: One sentence.
topics: [evaluation]
authors: [First Author]
sources:
  abstract: { where: abstract, version: 1 }
${more}---

A summary.
`;

function daysWith(more: string) {
  const { catalogue, facts } = smallFacts({ "content/papers/2024/another.md": YOUNGER(more) });
  return lastModified(catalogue, facts);
}

it("dates a page by the newest paper that it shows", () => {
  const days = daysWith("");
  expect(Object.fromEntries([...days].sort())).toMatchObject({
    "/": "2026-12-01",
    "/papers/": "2026-12-01",
    "/papers/phi-3/": "2026-11-24",
    "/papers/another/": "2026-12-01",
    "/families/": "2026-11-24",
    "/families/phi/": "2026-11-24",
    "/topics/quantization/": "2026-11-24",
    "/topics/evaluation/": "2026-12-01",
    "/models/phi-3-mini/": "2026-11-24",
    "/benchmarks/mmlu/": "2026-11-24",
    "/digest/2026-11-24/": "2026-11-24",
    "/digest/2026-12-01/": "2026-12-01",
  });
  expect(days.has("/about/")).toBe(false);
  // No paper names it.
  expect(days.has("/models/llama-2-7b/")).toBe(false);
});

it("dates further pages of a list by the papers that they show", () => {
  const file = (index: number, added: string) => {
    const day = String(index + 1).padStart(2, "0");
    const text = YOUNGER("")
      .replace("2410.00001", `2410.000${day}`)
      .replace("2024-10-01", `2024-10-${day}`)
      .replace("2026-12-01", added);
    return [`content/papers/2024/another-${day}.md`, text] as const;
  };
  // The newest paper entered last; the second page has the oldest five.
  const files = Array.from({ length: 30 }, (_, index) => file(index, index === 29 ? "2026-12-05" : "2026-12-01"));
  const { catalogue, facts } = smallFacts(Object.fromEntries(files));
  const days = lastModified(catalogue, facts);
  expect(days.get("/topics/evaluation/")).toBe("2026-12-05");
  expect(days.get("/topics/evaluation/2/")).toBe("2026-12-01");
  expect(days.has("/topics/evaluation/3/")).toBe(false);
  expect(days.get("/years/2024/2/")).toBe("2026-12-01");
});

it("counts what other papers report about a paper and a model", () => {
  const built = daysWith("lineage:\n  - { type: built-on, model: phi-3-mini, source: abstract }\n");
  expect(built.get("/papers/phi-3/")).toBe("2026-12-01");
  expect(built.get("/models/phi-3-mini/")).toBe("2026-12-01");
  expect(built.get("/families/phi/")).toBe("2026-11-24");
  const measured = daysWith("results:\n  - { model: llama-2-7b, benchmark: mmlu, value: 45%, source: abstract }\n");
  expect(measured.get("/models/llama-2-7b/")).toBe("2026-12-01");
  expect(measured.get("/benchmarks/mmlu/")).toBe("2026-12-01");
});

it("includes updates and corrections of an entry", () => {
  const edits = {
    updated: (text: string) => text.replace("added: 2026-11-24", "added: 2026-11-24\nupdated: 2026-11-25"),
    corrected: (text: string) =>
      text.replace("---\n\nA summary", "corrections:\n  - { date: 2026-11-26, what: A slip. }\n---\n\nA summary"),
  };
  const dayAfter = (edit: (text: string) => string) => {
    const { catalogue, facts } = smallFacts({ [PHI]: edit });
    return lastModified(catalogue, facts).get("/papers/phi-3/");
  };
  expect(dayAfter(edits.updated)).toBe("2026-11-25");
  expect(dayAfter(edits.corrected)).toBe("2026-11-26");
});

it("lists pages in order, with days, in files of 45,000", () => {
  const { catalogue, facts } = smallFacts();
  const list = (...paths: string[]) => paths.map((path) => `https://smallprint.example${path}`);
  const changed = { ...lastChanges(catalogue, facts), "/papers/10/": null };
  const pages = list("/papers/phi-3/", "/404/", "/about/", "/papers/10/", "/offline/", "/papers/9/");
  const [about, nine, phi] = list("/about/", "/papers/9/", "/papers/phi-3/");
  expect(sitemapEntries(pages, changed)).toEqual([
    [{ url: about }, { url: nine }, { url: phi, lastmod: "2026-11-24T00:00:00.000Z" }],
  ]);
  const many = Array.from({ length: 45_001 }, (_, index) => `/models/${index}/`);
  expect(sitemapEntries(list(...many), {}).map(({ length }) => length)).toEqual([45_000, 1]);
});
