/** Our files read back by another program, with titles and names of every kind. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toBibtex } from "./bibtex.ts";
import { toCsl, yearOf, type CitedPaper, type CslItem } from "./csl.ts";
import { citationFormats, dataUrl } from "./formats.ts";
import { importedName, type CslName } from "./names.ts";
import { toRis } from "./ris.ts";

const words = fc.constantFrom(
  ..."MiniCPM: >80% <5% & $5 A_B μnit τ-bench {x} QuIP#: H₂O GPT-4V Multi-GPU (Long-)Contexts 1.58-bit × ± “so” o’er a--b ~100 x^2 Phi-3.5 10⁵ the of LLMs Pré".split(
    " ",
  ),
);
const title = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
const author = fc.constantFrom(
  "Shengding Hu",
  "Hung-Yueh Chiang",
  "Thomas B. Preußer",
  "Zhiming (Charles) Chen",
  "Stanisław Woźniak",
  "Hynek Kydlíček",
  "Aäron van den Oord",
  "Leandro von Werra",
  "Gustavo de Rosa",
  "Christopher De Sa",
  "Loubna Ben Allal",
  "Martin Luther King Jr.",
  "John W. Fisher III",
  "Xinzhu Ma",
  "MiniMax",
  "Qwen Team",
  "DeepSeek-AI",
);
const venue = fc.option(
  fc.record(
    {
      name: fc.constantFrom("ICLR", "TMLR", "WANT workshop at ICML", "Nature Communications"),
      year: fc.integer({ min: 1990, max: 2030 }),
      volume: fc.constantFrom("267", "PMLR 267"),
      pages: fc.constantFrom("1-9", "10411-10427"),
      doi: fc.constantFrom("10.1109/FPL64840.2024.00048", "10.1007/978-3-031-72633-0_1"),
    },
    { requiredKeys: ["name", "year"] },
  ),
  { nil: undefined },
);
const paper: fc.Arbitrary<CitedPaper> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/),
  title,
  short: fc.constantFrom("MiniCPM", "Phi-3.5", "μnit", "LLMs"),
  families: fc.constantFrom([], ["phi"]),
  authors: fc.array(author, { minLength: 1, maxLength: 6 }),
  published: fc.constantFrom("2024-04-09", "1999-12-31"),
  arxiv: fc.constantFrom("2404.06395", "1406.2661", "cs/0112017"),
  categories: fc.constantFrom([], ["cs.CL"]),
  venue,
});

const read = (text: string) => new Cite(text).data as unknown as CslItem[];
const plain = (text: string) => text.replace(/<\/?(?:span[^>]*|sub|sup|i|b)>/g, "");
const names = (authors: readonly (CslName | { family: string })[]) =>
  authors.map((name) =>
    ("literal" in name || ("given" in name && name.given !== "") ? importedName(name) : name.family).replace(/,$/, ""),
  );

it("BibTeX", () => {
  fc.assert(
    fc.property(paper, (cited) => {
      const item = toCsl(cited);
      const [found, ...more] = read(toBibtex(cited));
      expect(more).toEqual([]);
      expect(found?.id).toBe(item.id);
      expect(plain(found?.title ?? "")).toBe(item.title);
      expect(names(found?.author ?? [])).toEqual(names(item.author));
      expect(found && yearOf(found)).toBe(yearOf(item));
      for (const key of ["container-title", "collection-title", "volume", "page", "DOI", "URL"] as const) {
        expect(found?.[key], key).toBe(item[key]);
      }
    }),
  );
});

it("RIS", () => {
  fc.assert(
    fc.property(paper, (cited) => {
      const item = toCsl(cited);
      const [found, ...more] = read(toRis(cited));
      expect(more).toEqual([]);
      expect(found?.title).toBe(item.title);
      expect(names(found?.author ?? [])).toEqual(names(item.author));
      expect(found && yearOf(found)).toBe(yearOf(item));
      for (const key of ["container-title", "volume", "page", "DOI", "URL"] as const) {
        expect(found?.[key], key).toBe(item[key]);
      }
    }),
  );
});

it("downloads", () => {
  fc.assert(
    fc.property(paper, fc.constantFrom("bibtex", "ris", "csl"), (cited, format) => {
      const text = citationFormats[format].write(cited);
      const address = dataUrl(format, text);
      // Only characters that are allowed in an address and need no escaping in an attribute.
      expect(address).toMatch(/^data:application\/[a-z.+-]+;charset=utf-8,[\w!'()*~.%-]+$/);
      expect(decodeURIComponent(address.slice(address.indexOf(",") + 1))).toBe(text);
    }),
  );
});
