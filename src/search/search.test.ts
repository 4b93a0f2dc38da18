import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameFiles, shardOf } from "./names.ts";
import { plainText } from "./plain-text.ts";
import { toHtml, type SearchRecord } from "./record.ts";
import { exactNames, mendQuery, namesBeginning } from "./suggest.ts";
import { otherNames, synonymsIn } from "./synonyms.ts";
import { arxivIdIn, arxivWord, nameKey, spellings } from "./words.ts";

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
  it("have one key however they are written", () => {
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

  it("give arXiv ids out of addresses and text, and nothing out of other numbers", () => {
    expect(arxivIdIn("https://arxiv.org/pdf/2410.13229v2")).toBe("2410.13229");
    expect(arxivIdIn("arXiv:2404.06395")).toBe("2404.06395");
    expect(arxivIdIn("cs/0112017")).toBe("cs/0112017");
    expect(arxivIdIn("53.46 on MMLU")).toBeUndefined();
    expect(arxivIdIn("12404.063951")).toBeUndefined();
    expect(arxivWord("2404.06395")).not.toBe(arxivWord("2404.06396"));
  });

  it("stand in the file that a browser asks for", () => {
    const { manifest, shards } = nameFiles([
      record("Phi-3", "papers/phi-3/"),
      record("μnit Scaling", "papers/munit-scaling/"),
      record("小模型", "papers/x/"),
    ]);
    for (const text of ["phi 3", "munit scaling", "小模型"]) {
      const shard = shards.get(shardOf(nameKey(text), manifest.width));
      expect(manifest.shards).toContain(shardOf(nameKey(text), manifest.width));
      expect(shard && exactNames(shard, nameKey(text))).toHaveLength(1);
    }
  });
});

describe("suggestions", () => {
  const { manifest, shards } = nameFiles([
    record("Minitron", "families/minitron/"),
    record("MiniCPM", "families/minicpm/"),
    record("Lightning Attention", "papers/lightning/"),
    record("Quantization", "topics/quantization/"),
  ]);
  const shardFor = (word: string) => shards.get(shardOf(nameKey(word), manifest.width));

  it("mend a name, a swapped pair, or one word among several", () => {
    expect(mendQuery("Minitorn", ["Minitorn"], shardFor)).toBe("Minitron");
    expect(mendQuery("MiniCMP", ["MiniCMP"], shardFor)).toBe("MiniCPM");
    expect(mendQuery("lightening attention", ["lightening"], shardFor)).toBe("Lightning Attention");
    expect(mendQuery("fast lightening thing", ["lightening"], shardFor)).toBe("fast lightning thing");
  });

  it("leave alone what is near to nothing", () => {
    expect(mendQuery("zzzzqqqq", ["zzzzqqqq"], shardFor)).toBeUndefined();
    expect(mendQuery("mp", ["mp"], shardFor)).toBeUndefined();
  });

  it("list each page once, the shortest name first", () => {
    const shard = shardFor("mini");
    expect(shard && namesBeginning(shard, "mini", 8).map(([, label]) => label)).toEqual(["MiniCPM", "Minitron"]);
  });
});

describe("synonyms", () => {
  it("add what does not stand there, and only for whole words", () => {
    expect(synonymsIn("A method for post-training quantization")).toContain("PTQ");
    expect(synonymsIn("PTQ for all")).toContain("post-training quantization");
    expect(synonymsIn("Some remoteness")).toEqual([]);
    expect(otherNames("Quantization")).toContain("quantisation");
    expect(otherNames("Low-bit quantization")).not.toContain("quantisation");
  });
});

describe("records", () => {
  it("let nothing of the content come alive as markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const html = toHtml({ ...record(text, "papers/x/"), filters: { topic: [text] } }, [text]);
        const own = html.replace(
          /<\/?(?:html|body|i|p|!doctype html)(?: (?:lang|data-pagefind-[a-z]+)(?:="[^"<>]*")?)*>/g,
          "",
        );
        expect(own).not.toMatch(/[<>]/);
      }),
    );
  });

  it("keep the words of Markdown and name what MDX names", () => {
    expect(plainText("## The *problem*\n\nSee [Phi-3](/papers/phi-3/) and `W4A8`.")).toBe(
      "The problem See Phi-3 and W4A8 .",
    );
    expect(plainText('From <Paper id="phi-3" /> on.', (kind, id) => `${kind}:${id}`)).toBe("From Paper:phi-3 on.");
  });
});
