/** All benchmarks and measures that have a result, under their groups. */
import { groupBy, type Benchmark, type Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";

export interface BenchmarksIndexView {
  benchmarks: readonly BenchmarkGroup[];
  measures: readonly BenchmarkGroup[];
  /** Number with a result, and number without one. */
  used: number;
  unused: number;
}

export interface BenchmarkGroup {
  name: string;
  benchmarks: readonly { id: string; name: string; results: number }[];
}

export function benchmarksIndex(catalogue: Catalogue, facts: Facts): BenchmarksIndexView {
  return {
    benchmarks: groupsOf("benchmark", facts),
    measures: groupsOf("measure", facts),
    used: facts.usedBenchmarks.length,
    unused: catalogue.benchmarks.length - facts.usedBenchmarks.length,
  };
}

/** By the group's id, the benchmarks of each by name. */
function groupsOf(kind: Benchmark["kind"], facts: Facts): BenchmarkGroup[] {
  const ofKind = facts.usedBenchmarks.filter((benchmark) => benchmark.kind === kind);
  return [...groupBy(ofKind, ({ group }) => [group])]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([group, benchmarks]) => ({
      name: group.replaceAll("-", " "),
      benchmarks: benchmarks.map(({ id, name }) => ({ id, name, results: facts.measurementsOfBenchmark(id).length })),
    }));
}
