import { expect, it } from "vitest";
import { failuresOf } from "./failures.ts";

it("names each item that fails, and where it differs", async () => {
  const papers = [
    { id: "phi-3", facts: { results: [{ benchmark: "mmlu", value: "69" }], bits: 4 } },
    { id: "imp", facts: { results: [{ benchmark: "mmlu", value: "70" }], bits: 4 } },
    { id: "quamba", facts: { results: [{ benchmark: "mmlu", value: "70" }], bits: 8 } },
  ];
  expect(
    await failuresOf(papers, ({ facts }) =>
      expect(facts).toEqual({ bits: 4, results: [{ benchmark: "mmlu", value: "70" }] }),
    ),
  ).toEqual([
    expect.stringMatching(/^phi-3: expected \{.*\n {2}found value: '69'\n {2}expected value: '70'$/),
    expect.stringMatching(/^quamba: expected \{.*\n {2}found bits: 8,\n {2}expected bits: 4,$/),
  ]);
  expect(await failuresOf(["1", "2", "3"], (text) => expect(Number(text)).toBeLessThan(2))).toEqual([
    "2: expected 2 to be less than 2",
    "3: expected 3 to be less than 2",
  ]);
});

it("does not take an empty list for a passed check", async () => {
  await expect(failuresOf([], () => undefined)).rejects.toThrow("nothing to check");
});
