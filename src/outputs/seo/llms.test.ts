import { expect, it } from "vitest";
import { PHI, smallFacts } from "../../../tests/small-catalogue.ts";
import { feedDirectory } from "../feeds/directory.ts";
import { llmsFullText } from "./llms-full.ts";
import { llmsText } from "./llms.ts";

/** A catalogue of `count` papers, each with a long sentence. */
function catalogueOf(count: number) {
  const papers = Array.from({ length: count - 1 }, (_, index) => [
    `content/papers/2024/paper-${index}.md`,
    `---
title: "Paper ${index} [extended]"
short: Paper ${index}
arxiv: "2405.${String(10_000 + index)}"
published: 2024-05-01
added: 2026-11-25
tldr: ${"A long sentence. ".repeat(20)}
topics: [quantization]
authors: [First Author]
---

A summary.
`,
  ]);
  return smallFacts(Object.fromEntries(papers) as Record<string, string>);
}

it("escapes brackets in titles and links to the rest when there are too many papers", () => {
  const { catalogue, facts } = catalogueOf(250);
  const text = llmsText(catalogue, feedDirectory(catalogue, facts));
  expect(text).toContain("## Newest papers");
  expect(text).toContain("- [Paper 0 \\[extended\\]](https://smallprint.example/papers/paper-0.md): A long");
  expect(text.match(/\.md\)/g)).toHaveLength(200);
  expect(text).toContain("- [All 250 papers](https://smallprint.example/api/v1/papers.json)");
});

it("cuts the full text between papers, within its size limit, and states what is missing", () => {
  const { catalogue, facts } = catalogueOf(100);
  const text = llmsFullText(catalogue, facts, 10_000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
  const shown = text.match(/^## /gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(10);
  expect(text).toContain(`Cut here: the newest ${shown} of 100 papers.`);
  expect(text).not.toContain("## Phi-3 Technical Report");
});

it("lists each number with its conditions and its source", () => {
  const { catalogue, facts } = smallFacts({
    [PHI]: (text) => text.replace("    version: 1", "    version: 1\n    secondHand: true"),
  });
  expect(llmsFullText(catalogue, facts)).toContain(
    "- 69% MMLU (phi-3-mini; 5-shot). Source: abstract, arXiv v1, read second-hand, https://arxiv.org/abs/2404.14219v1\n\nAll papers are included.",
  );
});
