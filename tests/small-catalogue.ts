/** A small catalogue in a temporary folder, for tests that break one thing and check the message. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { catalogueFromContent } from "../src/catalogue/from-content.ts";
import { loadCatalogueFiles } from "../src/reader/catalogue-files.ts";
import { buildFacts, type Facts } from "../src/facts/facts.ts";

/** A summary of the usual length. */
const SUMMARY = Array.from({ length: 13 }, () => "It says what was done and how it was measured.").join(" ");

const FILES: Record<string, string> = {
  "content/organizations.yaml": "microsoft:\n  name: Microsoft\n  also: [Microsoft Research]\n",
  "content/addresses.txt": "models/llama-2-7b\nmodels/phi-3-mini\npapers/phi-3\n",
  "content/outside-models.yaml": "llama-2-7b:\n  name: Llama 2 7B\n  parameters: 7B\n",
  "content/families/phi.mdx": "---\nname: Phi\ncolour: blue\nsummary: A family.\nreading: []\n---\nText.\n",
  "content/topics/quantization.mdx": "---\nname: Quantization\nsummary: A topic.\norder: 1\nreading: []\n---\nText.\n",
  "content/topics/evaluation.mdx": "---\nname: Evaluation\nsummary: A topic.\norder: 2\nreading: []\n---\nText.\n",
  "content/benchmarks/mmlu.md":
    '---\nname: MMLU\nkind: benchmark\ngroup: knowledge\nsummary: A test.\nunit: "%"\nbetter: higher\nsettings: [shots]\n---\nText.\n',
  "content/papers/2024/phi-3.md": `---
title: Phi-3 Technical Report
short: Phi-3
arxiv: "2404.14219"
published: 2024-04-22
added: 2026-11-24
tldr: "One sentence."
families: [phi]
topics: [quantization]
authors:
  - Marah Abdin
sources:
  abstract:
    where: abstract
    version: 1
models:
  - id: phi-3-mini
    name: phi-3-mini
    parameters: { value: 3.8B, source: abstract }
results:
  - model: phi-3-mini
    benchmark: mmlu
    value: 69%
    settings: { shots: 5 }
    source: abstract
---

A summary. ${SUMMARY}
`,
};

/** Writes the small catalogue, with some files changed, added or (null) omitted. Returns its root. */
export function smallCatalogue(changes: Record<string, string | null | ((text: string) => string)> = {}): {
  root: string;
  remove(): void;
} {
  const root = mkdtempSync(join(tmpdir(), "catalogue-"));
  const files: Record<string, string | null> = { ...FILES };
  for (const [file, change] of Object.entries(changes)) {
    files[file] = typeof change === "function" ? change(FILES[file] ?? "") : change;
  }
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export const PHI = "content/papers/2024/phi-3.md";

/** The small catalogue's paper, as a basis for others. */
export const PHI_TEXT = FILES[PHI] ?? "";

/** The small catalogue with some files changed, as scripts load it, and its facts. */
export function smallFacts(changes: Parameters<typeof smallCatalogue>[0] = {}): { catalogue: Catalogue; facts: Facts } {
  const { root, remove } = smallCatalogue(changes);
  try {
    const catalogue = catalogueFromContent(loadCatalogueFiles(root).content);
    return { catalogue, facts: buildFacts(catalogue) };
  } finally {
    remove();
  }
}
