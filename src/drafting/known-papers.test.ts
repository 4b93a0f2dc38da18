import { expect, it } from "vitest";
import { PHI, smallCatalogue } from "../../tests/small-catalogue.ts";
import { findDuplicate, isSameTitle, listKnownPapers } from "./known-papers.ts";

const draft = `---
title: "Compact Language Models via Pruning and Knowledge Distillation"
short: TODO a name
arxiv: "2407.14679"
doi: 10.1145/3620666.3651380
aliases: [minitron]
changes:
  - what: title
    from: { version: "1", value: A First Title of It }
    to: { version: "2", value: Compact Language Models via Pruning and Knowledge Distillation }
---
TODO
`;

function known() {
  const catalogue = smallCatalogue({
    "content/papers/2024/compact.md": () => draft,
    "content/papers/2024/broken.md": () => "no front matter",
  });
  try {
    return listKnownPapers(catalogue.root);
  } finally {
    catalogue.remove();
  }
}

it("lists complete papers, invalid drafts, and unreadable files", () => {
  expect(known().map(({ id, arxiv, aliases }) => ({ id, arxiv, aliases }))).toEqual([
    { id: "broken", arxiv: undefined, aliases: [] },
    { id: "compact", arxiv: "2407.14679", aliases: ["minitron"] },
    { id: "phi-3", arxiv: "2404.14219", aliases: [] },
  ]);
});

it("recognizes a paper by its arXiv id, its DOI and any of its titles", () => {
  const papers = known();
  expect(findDuplicate({ arxiv: "2404.14219", title: "Something" }, papers)).toEqual({
    file: PHI,
    why: "it has arXiv id 2404.14219",
  });
  expect(findDuplicate({ doi: "10.1145/3620666.3651380", title: "Something" }, papers)?.why).toBe(
    "it has DOI 10.1145/3620666.3651380",
  );
  expect(findDuplicate({ arxiv: "2407.99999", title: "A first title of it." }, papers)).toEqual({
    file: "content/papers/2024/compact.md",
    why: 'its title is "A First Title of It"',
  });
  expect(findDuplicate({ title: "Something", latest: { title: "Phi-3 technical report" } }, papers)).toMatchObject({
    file: PHI,
  });
  expect(findDuplicate({ arxiv: "2412.08905", title: "Phi-4 Technical Report" }, papers)).toBeUndefined();
});

it("treats titles as equal that differ in case, punctuation or a typo, but not in a number", () => {
  const title = "MiniCPM: Unveiling the Potential of Small Language Models with Scalable Training Strategies";
  expect(isSameTitle(title, title.toUpperCase().replace(":", " -"))).toBe(true);
  expect(isSameTitle(title, title.replace("Unveiling", "Unvieling"))).toBe(true);
  expect(isSameTitle(title, title.replace("Scalable Training Strategies", "Scalable Data"))).toBe(false);
  expect(isSameTitle("Phi-3 Technical Report", "Phi-4 Technical Report")).toBe(false);
  expect(isSameTitle("Qwen2.5 Technical Report", "Qwen25 Technical Report")).toBe(true);
  expect(isSameTitle("Mamba", "Samba")).toBe(false);
  expect(
    isSameTitle("PowerInfer: Fast Serving of Language Models", "PowerInfer-2: Fast Serving of Language Models"),
  ).toBe(false);
});
