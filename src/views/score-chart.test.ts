import { expect, it } from "vitest";
import { largeFacts } from "../../tests/large-catalogue.ts";
import { PHI, smallFacts } from "../../tests/small-catalogue.ts";
import { limits } from "../config.ts";
import { scoreChart } from "./score-chart.ts";

/** The small catalogue's chart of MMLU, its paper with three dense models and a mixture of experts. */
function chartOf(shots: readonly number[]) {
  const models = [
    "{ id: small, name: Small, parameters: { value: 1B, source: abstract } }",
    "{ id: middle, name: Middle, parameters: { value: 3B, source: abstract } }",
    "{ id: sparse, name: Sparse, parameters: { value: 8B, source: abstract }, active: { value: 2B, source: abstract } }",
  ];
  const names = ["small", "middle", "sparse"];
  const results = names.map(
    (id, index) =>
      `{ model: ${id}, benchmark: mmlu, value: ${60 + index}%, settings: { shots: ${shots[index] ?? 5} }, source: abstract }`,
  );
  const { catalogue, facts } = smallFacts({
    [PHI]: (text) =>
      text.replace(
        /models:\n[^]*?---\n/,
        `models:\n${models.map((model) => `  - ${model}\n`).join("")}results:\n${results.map((result) => `  - ${result}\n`).join("")}---\n`,
      ),
    "content/addresses.txt": null,
  });
  const [group] = facts.groupsOfBenchmark("mmlu");
  if (!group) throw new Error("MMLU has results");
  return scoreChart(catalogue.benchmark("mmlu"), group, "0", facts);
}

it("draws by total and by active parameters where they differ", () => {
  const { sized, panels } = chartOf([5, 5, 5]);
  expect(sized).toBe(3);
  expect(panels.map(({ kind, plot }) => [kind, plot.alternative])).toEqual([
    [
      "total",
      "MMLU against total parameters: Sparse: 62% at 8B total parameters; Middle: 61% at 3B total parameters; Small: 60% at 1B total parameters.",
    ],
    [
      "active",
      "MMLU against active parameters: Sparse: 62% at 2B active parameters; Middle: 61% at 3B active parameters; Small: 60% at 1B active parameters.",
    ],
  ]);
});

it("draws nothing of fewer than three results", () => {
  expect(chartOf([5, 5, 0])).toMatchObject({ sized: 2, panels: [] });
});

it("draws as many of a large group as can be seen, and says how many there are", () => {
  const { catalogue, facts } = largeFacts(200);
  const [group] = facts.groupsOfBenchmark("mmlu");
  if (!group) throw new Error("MMLU has results");
  const { sized, panels } = scoreChart(catalogue.benchmark("mmlu"), group, "0", facts);
  expect(sized).toBe(600);
  expect(panels.map(({ plot }) => plot.layout.points.length)).toEqual([limits.plotted]);
});
