import { expect, it } from "vitest";
import { largeFacts } from "../../tests/large-catalogue.ts";
import { smallFacts } from "../../tests/small-catalogue.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { benchmarkPages } from "../facts/benchmark-pages.ts";
import type { Facts } from "../facts/facts.ts";
import { benchmarkView } from "./benchmark.ts";

/** Every page of MMLU. */
function viewsOf({ catalogue, facts }: { catalogue: Catalogue; facts: Facts }) {
  const benchmark = catalogue.benchmark("mmlu");
  return benchmarkPages(benchmark, facts).map((page, index, { length: last }) =>
    benchmarkView(benchmark, { ...page, current: index + 1, last }, catalogue, facts),
  );
}

it("shows a result without a comparable one among the individual results, with its source", () => {
  expect(viewsOf(smallFacts())).toMatchObject([
    {
      heading: "MMLU",
      trail: [{ name: "Benchmarks" }, { name: "MMLU" }],
      several: [],
      groups: [],
      single: [
        {
          name: { model: { id: "phi-3-mini", name: "phi-3-mini" }, method: undefined },
          cells: { value: "69%", note: { number: 1 }, paper: { id: "phi-3" }, reportedAs: "own", settings: ["5-shot"] },
        },
      ],
      anyComparable: false,
      sources: [{ number: 1, text: "abstract, arXiv v1", paper: "Phi-3" }],
    },
  ]);
});

it("numbers the sources of each page in the order of reading, and draws a group with its first part only", () => {
  const views = viewsOf(largeFacts(100));
  expect(views.length).toBeGreaterThan(1);
  for (const { groups, several, single, sources } of views) {
    const used = [
      ...several.map(({ cells }) => cells.note.number),
      ...groups.flatMap(({ rows }) => rows.map(({ note }) => note.number)),
      ...single.map(({ cells }) => cells.note.number),
    ];
    expect([...new Set(used)]).toEqual(sources.map(({ number }) => number));
  }
  const parts = views.flatMap(({ groups }) => groups);
  expect(parts.filter(({ chart }) => chart).map(({ before }) => before)).toEqual([0]);
  expect(views.map(({ heading }) => heading).slice(0, 2)).toEqual(["MMLU", "MMLU, page 2"]);
});
