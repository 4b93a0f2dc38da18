import type { Benchmark, Paper } from "../catalogue/catalogue.ts";
import type { ComparableGroup } from "./comparability.ts";
import type { Facts } from "./facts.ts";
import type { Measurement } from "./measurement.ts";

export interface TopicGroup {
  benchmark: Benchmark;
  group: ComparableGroup;
  /** Members that a paper of the topic reports, best first. */
  members: Measurement[];
}

/**
 * Results of a topic's papers: comparable groups with at least two of them, by benchmark name, and the own results that
 * stand alone.
 */
export function topicComparisons(
  papers: readonly Paper[],
  facts: Facts,
  benchmarkOf: (id: string) => Benchmark,
): { groups: TopicGroup[]; alone: Measurement[] } {
  const ids = new Set(papers.map((paper) => paper.id));
  const benchmarks = [
    ...new Set(papers.flatMap((paper) => facts.measurementsOfPaper(paper.id).map((m) => m.benchmark))),
  ];
  const groups: TopicGroup[] = [];
  const alone: Measurement[] = [];
  for (const benchmark of benchmarks.map(benchmarkOf).sort((a, b) => a.name.localeCompare(b.name, "en"))) {
    for (const group of facts.groupsOfBenchmark(benchmark.id)) {
      const members = group.members.filter((member) => ids.has(member.paperId));
      if (members.length > 1) groups.push({ benchmark, group, members });
      else alone.push(...members.filter((member) => member.role === "own"));
    }
  }
  return { groups, alone };
}
