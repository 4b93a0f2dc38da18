/** Pages of benchmarks and changes for a large catalogue: bounded, complete, and nothing split that fits. */
import { expect, it } from "vitest";
import { largeFacts, RESULTS } from "../../tests/large-catalogue.ts";
import { smallFacts } from "../../tests/small-catalogue.ts";
import { limits } from "../config.ts";
import { benchmarkPages, type BenchmarkPage } from "./benchmark-pages.ts";
import { changePages, firstPages } from "./change-pages.ts";
import { frontier, picturedMembers, sizedMembers } from "./frontier.ts";

const PAPERS = 1_000;
const { catalogue, facts } = largeFacts(PAPERS);
const rowsOf = ({ several, groups, single }: BenchmarkPage) =>
  several.length + single.length + groups.reduce((sum, { members }) => sum + members.length, 0);

it("splits a group that fits on no page, best first, and gives each part its position", () => {
  const pages = benchmarkPages(catalogue.benchmark("mmlu"), facts);
  for (const page of pages) expect(rowsOf(page)).toBeLessThanOrEqual(limits.resultsPerPage);
  expect(pages.length).toBe(Math.ceil((PAPERS * RESULTS) / limits.resultsPerPage));
  const parts = pages.flatMap(({ groups }) => groups);
  const [group] = facts.groupsOfBenchmark("mmlu");
  expect(parts.flatMap(({ members }) => members)).toEqual(group?.members);
  let before = 0;
  for (const part of parts) {
    expect(part.before).toBe(before);
    before += part.members.length;
  }
  // The best of a band is the best of the full group, whichever page it is on.
  expect(parts.map(({ bands }) => [...bands])).toEqual(parts.map(() => [...(parts[0]?.bands ?? [])]));
});

it("keeps a group on one page if it fits", () => {
  const sizes = [70, 70, 30, 1, 1];
  const result = (shots: number, value: number) =>
    `  - { method: m${value}, benchmark: mmlu, value: ${value % 100}%, settings: { shots: ${shots} }, source: abstract }`;
  const results = sizes.flatMap((size, shots) => Array.from({ length: size }, (_, value) => result(shots, value)));
  const { catalogue, facts } = smallFacts({
    "content/papers/2024/phi-3.md": (text) =>
      text.replace(/results:\n[^]*?---\n/, `results:\n${results.join("\n")}\n---\n`),
  });
  const pages = benchmarkPages(catalogue.benchmark("mmlu"), facts);
  expect(pages.map(({ groups, single }) => [groups.map(({ members }) => members.length), single.length])).toEqual([
    [[70], 0],
    [[70, 30], 2],
  ]);
});

it("puts everything on one page if there is little", () => {
  const { catalogue, facts } = smallFacts();
  expect(benchmarkPages(catalogue.benchmark("mmlu"), facts)).toHaveLength(1);
  expect(changePages(catalogue, facts)).toEqual([{ numbers: [], others: [], corrections: [] }]);
});

it("bounds the pages of changes, loses none, and gives the page on which each part begins", () => {
  const pages = changePages(catalogue, facts);
  for (const { numbers, others, corrections } of pages) {
    expect(numbers.length + others.length + corrections.length).toBeLessThanOrEqual(limits.changesPerPage);
  }
  expect(pages.flatMap(({ others }) => others)).toEqual(facts.changes);
  expect(pages.flatMap(({ corrections }) => corrections)).toEqual(catalogue.corrections);
  const { numbers, others, corrections } = firstPages(pages);
  expect([numbers, others]).toEqual([pages.length, 1]);
  expect(pages[corrections - 1]?.corrections[0]).toBe(catalogue.corrections[0]);
});

it("plots a bounded number of points, including the frontier and each size band", () => {
  const [group] = facts.groupsOfBenchmark("mmlu");
  if (!group) throw new Error("the catalogue has results");
  const sizes = new Map(facts.ownModels.map(({ id }, index) => [id, 1e8 * (1 + (index % 120))]));
  const members = sizedMembers(group, (id) => sizes.get(id));
  const drawn = picturedMembers(members, "higher", limits.plotted);
  expect(drawn.length).toBe(limits.plotted);
  expect(drawn).toEqual(expect.arrayContaining(frontier(members, "higher")));
  for (const [from, to] of [
    [0, 1e9],
    [1e9, 3e9],
    [3e9, 8e9],
    [8e9, Infinity],
  ] as const) {
    expect(drawn.filter(({ size }) => size >= from && size < to).length).toBeGreaterThan(5);
  }
  expect(picturedMembers(members.slice(0, 3), "higher", limits.plotted)).toEqual(members.slice(0, 3));
});
