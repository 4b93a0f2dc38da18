import { expect, it } from "vitest";
import { smallFacts } from "../../tests/small-catalogue.ts";
import { modelView } from "./model.ts";

const { catalogue, facts } = smallFacts();

it("shows what a model's paper says and names what has not been entered", () => {
  expect(modelView(facts.model("phi-3-mini"), catalogue, facts)).toMatchObject({
    description: "phi-3-mini: 3.8B parameters, introduced by Phi-3 (2024).",
    own: {
      fields: [{ key: "parameters", name: "Total parameters" }],
      missing: ["Training tokens", "Context length", "Licence", "Training hardware", "Training time"],
    },
    results: [{ benchmark: { id: "mmlu" }, comparisonKey: "mmlu told|shots=5", cells: { reportedAs: "own" } }],
    sources: [{ number: 1, text: "abstract, arXiv v1" }],
  });
});

it("shows a model outside the catalogue without own sources", () => {
  expect(modelView(facts.model("llama-2-7b"), catalogue, facts)).toMatchObject({
    own: undefined,
    results: [],
    sources: [],
  });
});
