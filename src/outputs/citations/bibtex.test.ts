import { expect, it } from "vitest";
import { protectCapitals, toBibtex, bibtexEntries } from "./bibtex.ts";
import type { CitedPaper } from "./csl.ts";

const paper: CitedPaper = {
  id: "minicpm",
  title: "MiniCPM: Unveiling the Potential of >80% & LLMs with μnit_Scaling",
  short: "MiniCPM",
  families: ["minicpm"],
  authors: ["Shengding Hu", "Thomas B. Preußer", "MiniMax", "Martin Luther King Jr.", "Aaron van den Oord"],
  published: "2024-04-09",
  arxiv: "2404.06395",
  categories: ["cs.CL"],
  venue: { name: "COLM", year: 2024 },
};

it("escapes and protects, and keeps the eprint together with the venue", () => {
  expect(toBibtex(paper)).toMatchInlineSnapshot(`
    "@inproceedings{hu2024minicpm,
      title = {{MiniCPM}: Unveiling the Potential of $>$80\\% \\& {LLMs} with {$\\mu$}nit\\_Scaling},
      author = {Hu, Shengding and Preu{\\ss}er, Thomas B. and {MiniMax} and King, Jr., Martin Luther and van den Oord, Aaron},
      booktitle = {COLM},
      year = {2024},
      eprint = {2404.06395},
      archivePrefix = {arXiv},
      primaryClass = {cs.CL},
      url = {https://arxiv.org/abs/2404.06395}
    }
    "
  `);
});

it("cites a preprint as such and a journal as an article", () => {
  expect(toBibtex({ ...paper, venue: undefined })).toMatch(/^@misc\{hu2024minicpm,\n[^]*year = \{2024\},\n {2}eprint/);
  expect(toBibtex({ ...paper, venue: { name: "TMLR", year: 2026, title: "Another Title" } })).toMatch(
    /^@article\{hu2024minicpm,\n {2}title = \{Another Title\},[^]*journal = \{TMLR\},\n {2}year = \{2026\}/,
  );
});

it("distinguishes series, volume, pages and DOI, and leaves a DOI unescaped", () => {
  const venue = {
    name: "ICML",
    year: 2025,
    volume: "PMLR 267",
    pages: "10411-10427",
    doi: "10.1007/978-3-031-72633-0_1",
  };
  expect(toBibtex({ ...paper, venue })).toContain(
    [
      "  booktitle = {ICML},",
      "  series = {PMLR},",
      "  volume = {267},",
      "  pages = {10411--10427},",
      "  year = {2025},",
      "  eprint = {2404.06395},",
      "  archivePrefix = {arXiv},",
      "  primaryClass = {cs.CL},",
      "  doi = {10.1007/978-3-031-72633-0_1},",
    ].join("\n"),
  );
});

it("accepts old arXiv ids and papers without a category", () => {
  const entry = toBibtex({ ...paper, arxiv: "cs/0112017", categories: [] });
  expect(entry).toContain(
    "  eprint = {cs/0112017},\n  archivePrefix = {arXiv},\n  url = {https://arxiv.org/abs/cs/0112017}",
  );
  expect(entry).not.toContain("primaryClass");
});

it("separates the entries of a file by an empty line", () => {
  expect([...bibtexEntries([paper, { ...paper, id: "other" }])].join("")).toMatch(/\}\n\n@inproceedings\{hu2024other,/);
});

it.each([
  [
    "Phi-3 Technical Report: A Highly Capable Language Model",
    ["Phi-3", "phi"],
    "{Phi-3} Technical Report: A Highly Capable Language Model",
  ],
  [
    "LLM Pruning and Distillation in Practice: The Minitron Approach",
    ["Minitron in practice", "minitron"],
    "{LLM} Pruning and Distillation in Practice: The {Minitron} Approach",
  ],
  ["Quantization with Minifloats on FPGAs", ["Minifloats on FPGAs"], "Quantization with Minifloats on {FPGAs}"],
  ["A GPT-4V Level MLLM on Your Phone", ["MiniCPM-V"], "A {GPT-4V} Level {MLLM} on Your Phone"],
  [
    "Speeding Up 70B-Scale Inference via Mixture-of-LoRAs",
    ["PRIMA.CPP"],
    "Speeding Up {70B}-Scale Inference via Mixture-of-{LoRAs}",
  ],
  ["PRIMA.CPP: Low-Resource Home Clusters", ["PRIMA.CPP"], "{PRIMA.CPP}: Low-Resource Home Clusters"],
  ["μnit Scaling: Simple FP8 Training", ["μnit Scaling"], "{{$\\mu$}nit Scaling}: Simple {FP8} Training"],
  ["An Imperfect Impression of Imp", ["Imp"], "An Imperfect Impression of {Imp}"],
  ["achieving >80% on GSM8k for $5 (H₂O, QuIP#)", [], "achieving $>$80\\% on {GSM8k} for \\$5 ({H{$_2$}O}, {QuIP}\\#)"],
])("protects what recasing would break in %s", (title, names, expected) => {
  expect(protectCapitals(title, names)).toBe(expected);
});
