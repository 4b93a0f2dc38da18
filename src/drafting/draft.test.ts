import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallCatalogue } from "../../tests/small-catalogue.ts";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";
import { validate } from "../reader/zod-issues.ts";
import { readFrontMatter } from "../reader/front-matter.ts";
import { paper } from "../schema/paper.ts";
import { draftPaper, type Decisions } from "./draft.ts";
import type { PaperMetadata } from "./metadata.ts";
import { writeDraft } from "./write.ts";

const { content } = loadCatalogueFiles(fileURLToPath(new URL("../..", import.meta.url)));
const decisions: Decisions = {
  id: "minicpm4",
  short: "MiniCPM4",
  families: ["minicpm"],
  topics: ["on-device-inference", "efficient-attention"],
  added: "2026-11-24",
};
/** A paper of the catalogue, with our own sentence in place of its abstract. */
const minicpm4: PaperMetadata = {
  origin: "arXiv",
  arxiv: "2506.07900",
  version: 2,
  title: "MiniCPM4: Ultra-Efficient LLMs on End Devices",
  authors: ["MiniCPM Team", "Chaojun Xiao", "Yuxuan Li"],
  organizations: [],
  abstract: "A placeholder that tells of 0.5B and 8B, of Qwen3-8B and of MMLU; see https://github.com/OpenBMB/MiniCPM.",
  published: "2025-06-09",
  revised: "2025-09-04",
  categories: ["cs.CL", "cs.AI"],
  addresses: [],
  withdrawn: false,
};

/** The front matter as read, and the schema's issues. */
function read(text: string) {
  const result = readFrontMatter("draft.md", text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { issues } = validate(paper, result.content);
  const value = (path: string) =>
    path
      .split(".")
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], result.content.fields);
  return {
    ...result.content,
    issues: issues.map(({ field = "", message }) => ({ field, message, value: value(field) })),
  };
}

it("fills in known values and marks the rest", () => {
  const { file, text } = draftPaper(minicpm4, decisions, content);
  expect(file).toBe("content/papers/2025/minicpm4.md");
  expect(text).toMatchInlineSnapshot(`
    "---
    # Drafted from arXiv. Replace everything that is marked; lines that start with "#" are hints and can be deleted.
    title: "MiniCPM4: Ultra-Efficient LLMs on End Devices"
    short: MiniCPM4
    arxiv: "2506.07900"
    published: 2025-06-09
    revised: 2025-09-04
    added: 2026-11-24
    tldr: "TODO one sentence of our own, 400 characters at most: what it is, and its key number with its conditions"
    families: [minicpm]
    topics: [on-device-inference, efficient-attention]
    categories: [cs.CL, cs.AI]
    # venue: { name: NeurIPS, year: 2024 }, if it was published at one.
    links:
      code: https://github.com/OpenBMB/MiniCPM
    authors:
      - MiniCPM Team
      - Chaojun Xiao
      - Yuxuan Li
    organizations:
      - TODO as the paper names them, a unit in parentheses; if none is named, remove the list
    sources:
      # Every source that a number below refers to: its place in the paper, and the arXiv version or the address.
      abstract:
        where: abstract
        version: 2
    # Numbers in the abstract: 0.5B, 8B
    models:
      # One for each model that the paper introduces; if none, remove \`models\` and give results a \`method\`.
      # Further fields: active, tokens, context, licence, weights; use not-disclosed for what the paper does not report.
      - id: TODO lower-case letters, digits, "-" and "."; it never changes
        name: TODO as the paper writes it
        parameters: { value: TODO like 3.8B, source: abstract }
    results:
      # One for each number that matters, as printed, with its settings: they decide which results are comparable.
      - model: TODO the id of a model above, or of a known one
        benchmark: mmlu
        value: TODO as printed, in %
        # Required for comparison (settings: { … }): shots, chainOfThought, harness, subset
        source: abstract
    # Known models that the abstract names, for lineage and \`against\`: qwen3-8b
    # Further fields, all described in docs/fields.md: lineage, quantization, disclosure, notes, unverified.
    ---

    ## The problem
    TODO Two or three sentences: what is hard or costly today. 120–300 words in all four parts, in our own words.

    ## What is new
    TODO What they do that was not done before, so that a reader can distinguish it from similar papers.

    ## What was shown
    TODO The numbers that support the claim, each with model, settings and baseline.

    ## What to be careful about
    TODO What the numbers do not show: self-reported, settings unknown, one device, what is not disclosed.
    "
  `);
});

it("contains nothing of the abstract", () => {
  expect(draftPaper(minicpm4, decisions, content).text).not.toContain("placeholder");
});

it("keeps title and authors of version 1 and lists those of the newest under changes", () => {
  const { text } = draftPaper(
    {
      ...minicpm4,
      latest: { title: 'MiniCPM4, "renamed": again', authors: ["MiniCPM Team", "A, B"] },
    },
    decisions,
    content,
  );
  expect(read(text).fields["changes"]).toEqual([
    {
      what: "title",
      from: { version: "1", value: minicpm4.title },
      to: { version: "2", value: 'MiniCPM4, "renamed": again' },
      date: "2025-09-04",
    },
    {
      what: "authors",
      from: { version: "1", value: minicpm4.authors },
      to: { version: "2", value: ["MiniCPM Team", "A, B"] },
      date: "2025-09-04",
    },
  ]);
});

it("puts a publisher's DOI with the venue where there is one", () => {
  const published = { ...minicpm4, doi: "10.1145/3620666.3651380" };
  expect(read(draftPaper(published, decisions, content).text).fields["doi"]).toBe("10.1145/3620666.3651380");
  const venue = read(draftPaper({ ...published, comment: "ASPLOS 2024" }, decisions, content).text).fields;
  expect(venue["venue"]).toEqual({ name: "ASPLOS", year: "2024", doi: "10.1145/3620666.3651380" });
  expect(venue).not.toHaveProperty("doi");
});

describe("a file with little metadata", () => {
  const bare: PaperMetadata = {
    origin: "ref.bib",
    arxiv: "2404.06395",
    title: "A Title",
    authors: ["First Author"],
    moreAuthors: true,
    organizations: [],
    published: "2024-04",
    categories: [],
    addresses: [],
    withdrawn: false,
  };

  it("is marked for every missing value", () => {
    const { file, text } = draftPaper(bare, { ...decisions, short: undefined, families: [], topics: [] }, content);
    expect(file).toBe("content/papers/2024/minicpm4.md");
    expect(read(text).fields).toMatchObject({
      short: "TODO the name in lists and links, 40 characters at most",
      published: "TODO the day of version 1, as stated at https://arxiv.org/abs/2404.06395; ref.bib says 2024-04",
      topics: ["TODO"],
      authors: ["First Author", "TODO the other authors, as https://arxiv.org/abs/2404.06395 lists them"],
      sources: { abstract: { version: "TODO the arXiv version that was read" } },
    });
  });

  it("takes the year from the arXiv id, and is refused without either", () => {
    const without = (...keys: (keyof PaperMetadata)[]) =>
      Object.fromEntries(
        Object.entries(bare).filter(([key]) => !keys.includes(key as keyof PaperMetadata)),
      ) as unknown as PaperMetadata;
    const fileOf = (metadata: PaperMetadata) => draftPaper(metadata, decisions, content).file;
    expect(fileOf(without("published"))).toContain("/2024/");
    expect(fileOf({ ...without("published"), arxiv: "cs/0112017" })).toContain("/2001/");
    expect(fileOf({ ...without("published"), arxiv: "hep-th/9901001" })).toContain("/1999/");
    expect(() => fileOf(without("published", "arxiv"))).toThrow("papers are filed by year");
  });
});

const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => text.trim() || "x");
const line = names.map((text) => text.replace(/[\s\p{C}]+/gu, " ").trim() || "x");

it("always parses, in the schema's order of fields, with only its TODOs refused", () => {
  const order = Object.keys(paper.shape);
  const someMetadata = fc.record(
    {
      origin: fc.constantFrom("arXiv", "ref.bib"),
      arxiv: fc.constantFrom("2506.07900", "cs/0112017", "2310.06470"),
      version: fc.integer({ min: 1, max: 9 }),
      title: line,
      authors: fc.array(line, { maxLength: 3 }),
      moreAuthors: fc.boolean(),
      organizations: fc.array(line, { maxLength: 2 }),
      abstract: fc.constantFrom("", minicpm4.abstract ?? "", "50% on GSM8K and MT-bench with 3.8B"),
      published: fc.constantFrom("2025-06-09", "2025-06", "2025"),
      revised: fc.constant("2025-09-04"),
      categories: fc.constantFrom([], ["cs.CL"], ["cs.CL", "stat.ML"]),
      doi: fc.constant("10.1145/3620666.3651380"),
      comment: fc.constantFrom("Accepted at ICLR 2025", "https://huggingface.co/openbmb/MiniCPM4-8B"),
      addresses: fc.constantFrom([], ["https://example.org/page"]),
      latest: fc.record({ title: line, authors: fc.array(line, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
      withdrawn: fc.constant(false),
    },
    { requiredKeys: ["origin", "arxiv", "title", "authors", "organizations", "categories", "addresses", "withdrawn"] },
  ) as fc.Arbitrary<PaperMetadata>;
  const someDecisions = fc.record({
    id: fc.constant("an-id"),
    short: fc.option(line, { nil: undefined }),
    families: fc.subarray([...content.families.keys()]),
    topics: fc.subarray([...content.topics.keys()]),
    added: fc.constant("2026-11-24"),
  });
  fc.assert(
    fc.property(someMetadata, someDecisions, (metadata, decided) => {
      const { text } = draftPaper(metadata, decided, content);
      const { fields, issues, body } = read(text);
      expect(fields["title"]).toBe(metadata.title);
      expect(fields["arxiv"]).toBe(metadata.arxiv);
      const keys = Object.keys(fields);
      expect(keys).toEqual(order.filter((key) => keys.includes(key)));
      for (const issue of issues) {
        if (issue.message.startsWith("is longer than")) continue;
        expect(JSON.stringify(issue.value), `${issue.field} ${issue.message}`).toContain("TODO");
      }
      expect(body.match(/^TODO /gm)).toHaveLength(4);
      expect(fields["tldr"]).toMatch(/^TODO /);
    }),
  );
});

it("writes a complete new file, and never changes an existing one", () => {
  const catalogue = smallCatalogue();
  try {
    const draft = { file: "content/papers/2025/minicpm4.md", text: "first\n" };
    expect(writeDraft(catalogue.root, draft)).toBe(true);
    expect(writeDraft(catalogue.root, { ...draft, text: "second\n" })).toBe(false);
    const path = join(catalogue.root, draft.file);
    expect(readFileSync(path, "utf8")).toBe("first\n");
    expect(readdirSync(dirname(path))).toEqual(["minicpm4.md"]);
    mkdirSync(join(catalogue.root, "content/papers/2023"));
    writeFileSync(join(catalogue.root, "content/papers/2023/other.md"), "theirs\n");
    expect(writeDraft(catalogue.root, { ...draft, file: "content/papers/2023/other.md" })).toBe(false);
    expect(readFileSync(join(catalogue.root, "content/papers/2023/other.md"), "utf8")).toBe("theirs\n");
  } finally {
    catalogue.remove();
  }
});
