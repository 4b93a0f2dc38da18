import { describe, expect, it } from "vitest";
import { PHI, smallFacts } from "../../../tests/small-catalogue.ts";
import { apiPaper, toApiPaper } from "./paper.ts";

/** The fixture paper as JSON, after one replacement. */
function paperAfter(from = "", to = "") {
  const { catalogue, facts } = smallFacts({ [PHI]: (text) => text.replace(from, to) });
  return JSON.parse(JSON.stringify(toApiPaper(catalogue.paper("phi-3"), catalogue, facts))) as ReturnType<
    typeof toApiPaper
  >;
}

describe("a paper in the API", () => {
  it("contains a number as printed, its value, unit, bound and source", () => {
    const [model] = paperAfter("{ value: 3.8B, source: abstract }", "{ value: about 3.8B, source: abstract }").models;
    expect(model?.parameters).toEqual({
      text: "about 3.8B",
      value: 3_800_000_000,
      unit: "parameters",
      bound: "about",
      source: {
        id: "abstract",
        where: "abstract",
        version: 1,
        url: "https://arxiv.org/abs/2404.14219v1",
        secondHand: false,
      },
    });
  });

  it("distinguishes not disclosed from not entered, and never writes null", () => {
    const paper = paperAfter("parameters: { value: 3.8B, source: abstract }", "tokens: not-disclosed");
    expect(paper.models[0]?.tokens).toBe("not-disclosed");
    expect(paper.models[0]).not.toHaveProperty("parameters");
    expect(JSON.stringify(paper)).not.toContain("null");
    expect(paper).not.toHaveProperty("doi");
    expect(paper.changes).toEqual([]);
  });

  it("contains both ends of a range, and no unit for a plain number", () => {
    const [result] = paperAfter("value: 69%", "value: 69–71%").results;
    expect(result?.number).toEqual({ text: "69–71%", value: 69, high: 71, unit: "%", bound: "range" });
    const plain = smallFacts({
      "content/benchmarks/mmlu.md": (text) => text.replace('unit: "%"', "unit: points"),
      [PHI]: (text) => text.replace("value: 69%", 'value: "8.38"'),
    });
    const [score] = toApiPaper(plain.catalogue.paper("phi-3"), plain.catalogue, plain.facts).results;
    expect(score?.number).toEqual({ text: "8.38", value: 8.38, high: undefined, unit: undefined, bound: "exact" });
  });

  it("gives baselines the result's settings and source, unless they have their own", () => {
    const against = `settings: { shots: 5 }
    against:
      - { model: llama-2-7b, value: 45%, settings: { harness: UltraEval } }
      - { name: GPT-3.5 }`;
    const [result] = paperAfter("settings: { shots: 5 }", against).results;
    expect(result?.against).toMatchObject([
      { model: "llama-2-7b", number: { text: "45%" }, settings: { shots: 5, harness: "UltraEval" } },
      { name: "GPT-3.5", source: { id: "abstract" } },
    ]);
    expect(result?.against[1]).not.toHaveProperty("number");
  });

  it("matches its schema", () => {
    expect(apiPaper.strict().safeParse(paperAfter()).error).toBeUndefined();
  });
});
