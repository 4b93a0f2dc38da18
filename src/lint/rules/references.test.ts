import { expect, it } from "vitest";
import { messagesAfter, messagesOf } from "../../../tests/broken-catalogue.ts";

it("reports an unknown topic and family, with the closest known one", () => {
  expect(messagesAfter("[quantization]", "[quantisation]")).toMatchInlineSnapshot(`
    [
      "phi-3.md:9:10  topics.0  "quantisation" is not a known topic  Did you mean "quantization"?",
    ]
  `);
  expect(messagesAfter("families: [phi]", "families: [phy]")).toMatchInlineSnapshot(`
    [
      "phi-3.md:8:12  families.0  "phy" is not a known family  Did you mean "phi"?",
    ]
  `);
});

it("reports a result for an unknown model or benchmark, and an unknown source", () => {
  expect(messagesAfter("- model: phi-3-mini", "- model: phi-3-minni")).toMatchInlineSnapshot(`
    [
      "phi-3.md:21:12  results.0.model  "phi-3-minni" is not a known model  Did you mean "phi-3-mini"?",
    ]
  `);
  expect(messagesAfter("benchmark: mmlu", "benchmark: mmlo")).toMatchInlineSnapshot(`
    [
      "phi-3.md:22:16  results.0.benchmark  "mmlo" is not a known benchmark  Did you mean "mmlu"?",
    ]
  `);
  expect(messagesAfter("source: abstract\n---", "source: abstrct\n---")).toMatchInlineSnapshot(`
    [
      "phi-3.md:25:13  results.0.source  "abstrct" is not a known source of this paper  Did you mean "abstract"?",
    ]
  `);
});

it("suggests what to do if no known name is close", () => {
  expect(messagesAfter("- model: phi-3-mini", "- model: zebra")).toMatchInlineSnapshot(`
    [
      "phi-3.md:21:12  results.0.model  "zebra" is not a known model  name a model of the catalogue, or add it to content/outside-models.yaml",
    ]
  `);
  expect(messagesAfter("source: abstract\n---", "source: constructor\n---")).toMatchInlineSnapshot(`
    [
      "phi-3.md:25:13  results.0.source  "constructor" is not a known source of this paper  list it under \`sources\`",
    ]
  `);
});

it("reports an unknown or cyclic parent of a topic, and reading outside the topic", () => {
  const topic = (lines: string) => `---\nname: Evaluation\nsummary: A topic.\n${lines}---\nText.\n`;
  const after = (lines: string) => messagesOf({ "content/topics/evaluation.mdx": topic(lines) });
  expect(after("parent: quantizatoin\norder: 2\nreading: []\n")).toMatchInlineSnapshot(`
    [
      "content/topics/evaluation.mdx:4:9  parent  "quantizatoin" is not a known topic  Did you mean "quantization"?",
    ]
  `);
  expect(after("parent: evaluation\norder: 2\nreading: []\n")).toMatchInlineSnapshot(`
    [
      "content/topics/evaluation.mdx:4:9  parent  is part of a cycle of topics: evaluation → evaluation  remove one of them",
    ]
  `);
  expect(after("order: 2\nreading:\n  - { paper: phi-4, why: X. }\n  - { paper: phi-3, why: X. }\n"))
    .toMatchInlineSnapshot(`
      [
        "content/topics/evaluation.mdx:6:14  reading.0.paper  "phi-4" is not a known paper  Did you mean "phi-3"?",
        "content/topics/evaluation.mdx:7:14  reading.1.paper  "phi-3" does not list this topic  add it there or remove it here",
      ]
    `);
});

it("checks references of a file with invalid fields, and knows its ids", () => {
  expect(messagesAfter("short: Phi-3\n", "")).toMatchInlineSnapshot(`
    [
      "phi-3.md:2:1  short  expected a short name, found nothing",
    ]
  `);
});
