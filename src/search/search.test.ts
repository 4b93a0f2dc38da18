import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../tests/any-text.ts";
import { fileName, nameFiles, nearestFile } from "./names.ts";
import { inOrder, orderOf } from "./orders.ts";
import { toHtml, type SearchRecord } from "./record.ts";
import { rankByMatchedTerms } from "./relax.ts";
import { exactNames, correctQuery, namesBeginning } from "./suggest.ts";
import { otherNames, synonymsIn } from "./synonyms.ts";
import { arxivIdIn, arxivWord, nameKey, spellings, significantTerms } from "./words.ts";

const record = (title: string, path: string, names: string[] = [title]): SearchRecord => ({
  kind: "Paper",
  path,
  title,
  names,
  summary: "A sentence.",
  note: "",
  parts: [{ weight: 1, text: title }],
  filters: {},
  sorts: {},
});

describe("names", () => {
  it("have the same key in every spelling", () => {
    for (const form of ["Phi-3", "phi 3", "PHI3", "phi–3"]) expect(nameKey(form)).toBe("phi3");
    expect(nameKey("μnit Scaling")).toBe(nameKey("munit scaling"));
    expect(nameKey("Linköping")).toBe("linkoping");
    expect(nameKey("H$_2$O")).toBe("h2o");
  });

  it("are found under the spellings that people type", () => {
    expect(spellings("MiniCPM4")).toEqual(expect.arrayContaining(["MiniCPM 4", "Mini CPM4"]));
    expect(spellings("Phi-3")).toEqual(expect.arrayContaining(["Phi 3", "Phi3"]));
    expect(spellings("μnit Scaling")).toContain("munit Scaling");
  });

  it("yield arXiv ids from addresses and text, and nothing from other numbers", () => {
    expect(arxivIdIn("https://arxiv.org/pdf/2410.13229v2")).toBe("2410.13229");
    expect(arxivIdIn("arXiv:2404.06395")).toBe("2404.06395");
    expect(arxivIdIn("cs/0112017")).toBe("cs/0112017");
    expect(arxivIdIn("53.46 on MMLU")).toBeUndefined();
    expect(arxivIdIn("12404.063951")).toBeUndefined();
    expect(arxivWord("2404.06395")).not.toBe(arxivWord("2404.06396"));
  });

  it("are in the file that a browser fetches", () => {
    const { manifest, names } = nameFiles([
      record("Phi-3", "papers/phi-3/"),
      record("μnit Scaling", "papers/munit-scaling/"),
      record("小模型", "papers/x/"),
    ]);
    for (const text of ["phi 3", "munit scaling", "小模型"]) {
      const file = nearestFile(new Set(manifest.names), nameKey(text)) ?? "";
      expect(exactNames(names.get(file) ?? [], nameKey(text))).toHaveLength(1);
      expect(fileName(file)).toMatch(/^[a-z0-9-]+$/);
    }
    expect(nearestFile(new Set(manifest.names), "zz")).toBeUndefined();
  });

  it("are in files of bounded size, the shortest names under a common prefix", () => {
    const many = Array.from({ length: 5000 }, (_, index) => record(`Model ${index}`, `models/${index}/`));
    const { manifest, names } = nameFiles([...many, record("Mo", "models/mo/"), record("Nothing like it", "x/")]);
    const beginnings = new Set(manifest.names);
    for (const entries of names.values()) expect(entries.length).toBeLessThanOrEqual(300);
    for (const { title, path } of many) {
      const near = names.get(nearestFile(beginnings, nameKey(title)) ?? "") ?? [];
      expect(exactNames(near, nameKey(title)).map((entry) => entry[3])).toEqual([path]);
    }
    const typed = names.get(nearestFile(beginnings, "mo") ?? "") ?? [];
    expect(namesBeginning(typed, "mo", 3).map((entry) => entry[1])).toEqual(["Mo", "Model 0", "Model 1"]);
    expect(names.get(nearestFile(beginnings, "n") ?? "")).toHaveLength(1);
  });
});

describe("suggestions", () => {
  const { manifest, names, words } = nameFiles([
    record("Minitron", "families/minitron/"),
    record("MiniCPM", "families/minicpm/"),
    record("Lightning Attention", "papers/lightning/"),
    record("Quantization", "topics/quantization/"),
  ]);
  const near = (text: string) => names.get(nearestFile(new Set(manifest.names), nameKey(text)) ?? "") ?? [];
  const fix = (query: string, unknown: string[]) =>
    correctQuery(query, unknown, near(query), (word) => words.get(word.slice(0, manifest.width)) ?? []);

  it("correct a name, a swapped pair, or one word among several", () => {
    expect(fix("Minitorn", ["Minitorn"])).toBe("Minitron");
    expect(fix("MiniCMP", ["MiniCMP"])).toBe("MiniCPM");
    expect(fix("lightening attention", ["lightening"])).toBe("Lightning Attention");
    expect(fix("fast lightening thing", ["lightening"])).toBe("fast lightning thing");
  });

  it("are empty where nothing is near", () => {
    expect(fix("zzzzqqqq", ["zzzzqqqq"])).toBeUndefined();
    expect(fix("mp", ["mp"])).toBeUndefined();
  });

  it("list each page once, the shortest name first", () => {
    expect(namesBeginning(near("mini"), "mini", 8).map(([, label]) => label)).toEqual(["MiniCPM", "Minitron"]);
  });
});

describe("orders", () => {
  const dated = (path: string, date?: string) => ({ ...record(path, path), sorts: { date } });
  const ids = new Map(["a", "b", "c", "d"].map((path) => [path, `en_${path}`]));

  it("contain pages with a date, newest first, ties in their given order", () => {
    const records = [dated("a", "2023-01-01"), dated("b"), dated("c", "2024-05-01"), dated("d", "2023-01-01")];
    expect(orderOf(records, "date", ids)).toEqual(["en_c", "en_a", "en_d"]);
    expect(orderOf(records, "size", ids)).toEqual([]);
  });

  it("put results without a position last, in their given order", () => {
    const answers = ["en_b", "en_a", "en_x", "en_c"].map((id) => ({ id }));
    const places = new Map([
      ["en_c", 0],
      ["en_a", 1],
    ]);
    expect(inOrder(answers, places).map(({ id }) => id)).toEqual(["en_c", "en_a", "en_b", "en_x"]);
  });
});

describe("where hardly any page contains all words", () => {
  const list = (word: string, ...ids: string[]) => ({ word, answers: ids.map((id) => ({ id })) });

  it("pages with rare words rank before pages with common ones", () => {
    const many = Array.from({ length: 50 }, (_, index) => `p${index}`);
    const found = rankByMatchedTerms(
      [list("run", ...many), list("raspberry", "r", "p3"), list("llm", "p3", "p4")],
      100,
    );
    // ln(1 + 100/50) = 1.1, ln(1 + 100/2) = 3.9 twice: 8.9 in all; one rare word alone is not half.
    expect(found.map(({ id }) => id)).toEqual(["p3", "p4"]);
  });

  it("a word without results has no weight", () => {
    expect(rankByMatchedTerms([list("nowhere"), list("phone", "a")], 10)).toEqual([{ id: "a" }]);
    expect(rankByMatchedTerms([list("nowhere")], 10)).toEqual([]);
  });
});

it("drops stop words unless a query has no others", () => {
  expect(significantTerms("small model for the phone")).toBe("small model phone");
  expect(significantTerms("What is it")).toBe("What is it");
});

describe("synonyms", () => {
  it("are added where missing, and only for complete words", () => {
    expect(synonymsIn("A method for post-training quantization")).toContain("PTQ");
    expect(synonymsIn("PTQ for all")).toContain("post-training quantization");
    expect(synonymsIn("Some remoteness")).toEqual([]);
    expect(otherNames("Quantization")).toContain("quantisation");
    expect(otherNames("Low-bit quantization")).not.toContain("quantisation");
  });
});

describe("records", () => {
  it("escape all markup of the content", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        const html = toHtml({ ...record(text, "papers/x/"), filters: { topic: [text] } }, [text]);
        const own = html.replace(
          /<\/?(?:html|body|i|p|!doctype html)(?: (?:lang|data-pagefind-[a-z]+)(?:="[^"<>]*")?)*>/g,
          "",
        );
        expect(own).not.toMatch(/[<>]/);
      }),
    );
  });
});
