import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";
import { findBenchmarks, findLinks, findModels, findNumbers, findVenue } from "./findings.ts";
import type { PaperMetadata } from "./metadata.ts";

const { content } = loadCatalogueFiles(fileURLToPath(new URL("../..", import.meta.url)));
const metadata = (more: Partial<PaperMetadata>): PaperMetadata => ({
  origin: "arXiv",
  title: "A title",
  authors: ["First Author"],
  organizations: [],
  categories: [],
  addresses: [],
  withdrawn: false,
  ...more,
});

it("finds the repository, the weights and the project page, without trailing punctuation", () => {
  const abstract = `The code (http://github.com/OpenBMB/MiniCPM) is public. Weights: https://huggingface.co/openbmb/MiniCPM-2B-128k,
    https://huggingface.co/datasets/openbmb/UltraChat; see https://openbmb.example/minicpm. Also https://arxiv.org/abs/2404.06395
    and https://github.com/OpenBMB/other.`;
  expect(findLinks(metadata({ abstract }))).toEqual({
    code: "https://github.com/OpenBMB/MiniCPM",
    weights: ["https://huggingface.co/openbmb/MiniCPM-2B-128k"],
    project: "https://openbmb.example/minicpm",
  });
  expect(findLinks(metadata({ comment: "Project page: https://mini-gemini.github.io/" }))).toEqual({
    weights: [],
    project: "https://mini-gemini.github.io/",
  });
  expect(findLinks(metadata({}))).toEqual({ weights: [] });
});

it.each([
  [{ comment: "Accepted at NeurIPS 2024, 20 pages" }, "NeurIPS", "2024"],
  [{ comment: "14 pages. ICML'2025 poster" }, "ICML", "2025"],
  [{ journalRef: "Nature Communications 2025" }, "Nature Communications", "2025"],
  [{ venue: "MATH-AI workshop at NeurIPS 2024" }, "MATH-AI workshop at NeurIPS", "2024"],
])("finds a venue of the catalogue: %j", (said, name, year) => {
  expect(findVenue(metadata(said), content.papers)).toMatchObject({ name, year });
});

it("finds no venue without a year, and none in a longer word", () => {
  expect(findVenue(metadata({ comment: "Submitted to NeurIPS" }), content.papers)).toBeUndefined();
  expect(findVenue(metadata({ comment: "NAACL 2025" }), content.papers)?.name).not.toBe("ACL");
  expect(findVenue(metadata({}), content.papers)).toBeUndefined();
});

it("finds benchmarks and measures by name, in the text's order, but not as part of a longer name", () => {
  const text = "It scores 69% on MMLU and 8.38 on MT-bench, at a memory reduction of 2x; MMLU-Pro and math are open.";
  expect(findBenchmarks(text, content.benchmarks)).toEqual(["mmlu", "mt-bench", "memory-reduction", "mmlu-pro"]);
});

it("finds models of the catalogue and outside models", () => {
  expect(findModels("Better than Phi-2 and phi-3-mini, and not Phi-21", content)).toEqual(["phi-2", "phi-3-mini"]);
});

it("finds numbers with their units", () => {
  const text =
    "From 3.8B to $14$B parameters, 3.3 trillion tokens, 69\\%, a $1.72\\times$ speed-up, 2-bit and 4 bits, 24.4 token/s, in 2024 on 8 GPUs, GPT-3.5 and W4A8.";
  expect(findNumbers(text)).toEqual([
    "3.8B",
    "14B parameters",
    "3.3 trillion tokens",
    "69%",
    "1.72×",
    "4 bits",
    "24.4 token/s",
  ]);
});
