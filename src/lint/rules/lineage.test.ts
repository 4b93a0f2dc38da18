import { expect, it } from "vitest";
import { messagesAfter, messagesOf } from "../../../tests/broken-catalogue.ts";

const lineage = (edges: string) => messagesAfter("---\n\nA summary", `lineage:\n${edges}---\n\nA summary`);

it("refuses lineage to an unknown model and of an unknown type", () => {
  expect(lineage("  - { type: built-on, model: llama-7b, source: abstract }\n")).toMatchInlineSnapshot(`
    [
      "phi-3.md:27:30  lineage.0.model  "llama-7b" is not a known model  Did you mean "llama-2-7b"?",
    ]
  `);
  expect(lineage("  - { type: grandchild-of, paper: phi-3, source: abstract }\n")[0]).toContain(
    "expected one of successor-of",
  );
});

it("refuses cycles of successors", () => {
  expect(lineage("  - { type: successor-of, paper: phi-3, source: abstract }\n")).toMatchInlineSnapshot(`
    [
      "phi-3.md:27:5  lineage.0  is part of a cycle of successors: phi-3 → phi-3  remove one of them",
    ]
  `);
  expect(
    lineage(
      "  - { type: successor-of, from: phi-3-mini, model: llama-2-7b, source: abstract }\n" +
        "  - { type: successor-of, from: phi-3-mini, model: phi-3-mini, source: abstract }\n",
    ),
  ).toMatchInlineSnapshot(`
    [
      "phi-3.md:28:5  lineage.1  is part of a cycle of successors: phi-3 → phi-3  remove one of them",
    ]
  `);
});

it("refuses topics within each other", () => {
  const topic = (name: string, parent: string) =>
    `---\nname: ${name}\nsummary: A topic.\nparent: ${parent}\norder: 1\nreading: []\n---\nText.\n`;
  expect(
    messagesOf({
      "content/topics/quantization.mdx": topic("Quantization", "evaluation"),
      "content/topics/evaluation.mdx": topic("Evaluation", "quantization"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/topics/evaluation.mdx:4:9  parent  is part of a cycle of topics: evaluation → quantization → evaluation  remove one of them",
      "content/topics/quantization.mdx:4:9  parent  is part of a cycle of topics: quantization → evaluation → quantization  remove one of them",
    ]
  `);
});
