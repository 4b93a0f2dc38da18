import { describe, expect, it } from "vitest";
import { paper as paperSchema } from "../schema/paper.ts";
import { disclosureOf, summarizeDisclosure } from "./disclosure.ts";

const paper = (more: Record<string, unknown>) =>
  paperSchema.parse({
    title: "T",
    short: "T",
    arxiv: "2404.14219",
    published: "2024-04-22",
    added: "2024-04-23",
    tldr: "x",
    topics: ["t"],
    authors: ["A"],
    ...more,
  });

describe("disclosureOf", () => {
  it("distinguishes disclosed, not disclosed and not entered", () => {
    const items = disclosureOf(
      paper({
        models: [{ id: "m", name: "M", parameters: { value: "3.8B", source: "s" }, tokens: "not-disclosed" }],
        links: { weights: ["https://example.org/m"] },
        disclosure: { data: "not-disclosed" },
      }),
    );
    expect(items).toHaveLength(10);
    const state = new Map(items.map((item) => [item.name, item.state]));
    expect(state.get("parameters")).toBe("told");
    expect(state.get("weights")).toBe("told");
    expect(state.get("training tokens")).toBe("not-disclosed");
    expect(state.get("training data")).toBe("not-disclosed");
    expect(state.get("licence")).toBe("not-entered");
    expect(summarizeDisclosure(items)).toMatchInlineSnapshot(
      `"Discloses 2 of 10; not disclosed: training tokens, training data; not entered here: context length, licence, code, training hardware, training time or cost, how it was evaluated"`,
    );
  });

  it("is empty for papers without a model", () => {
    expect(disclosureOf(paper({}))).toEqual([]);
  });
});
