import type { Benchmark, Paper } from "../catalogue/catalogue.ts";
import type { ComparableGroup } from "./comparability.ts";
import type { Facts } from "./facts.ts";
import type { Measurement } from "./measurement.ts";

export interface TopicGroup {
  benchmark: Benchmark;
  group: ComparableGroup;
  /** Members reported by a paper of the topic, best first. */
  members: Measurement[];
  /** Number of further members. */
  more: number;
}

/**
 * Results of a topic's papers: comparable groups with at least two of them, by benchmark name, and the number of own
 * results without any comparable one.
 * @param limit maximum number of groups (those of the most papers) and of members per group (the best)
 */
export function topicComparisons(
  papers: readonly Paper[],
  facts: Facts,
  benchmarkOf: (id: string) => Benchmark,
  limit = { groups: Infinity, members: Infinity },
): { groups: TopicGroup[]; more: number; alone: number } {
  const ids = new Set(papers.map((paper) => paper.id));
  const benchmarks = [
    ...new Set(papers.flatMap((paper) => facts.measurementsOfPaper(paper.id).map((m) => m.benchmark))),
  ];
  const groups: (TopicGroup & { papers: number })[] = [];
  let alone = 0;
  for (const benchmark of benchmarks.map(benchmarkOf).sort((a, b) => a.name.localeCompare(b.name, "en"))) {
    for (const group of facts.groupsOfBenchmark(benchmark.id)) {
      const members = group.members.filter((member) => ids.has(member.paperId));
      if (members.length > 1) {
        const shown = members.slice(0, limit.members);
        const reporting = new Set(members.map((member) => member.paperId)).size;
        groups.push({ benchmark, group, members: shown, more: members.length - shown.length, papers: reporting });
      } else alone += members.filter((member) => member.role === "own").length;
    }
  }
  const size = (group: (typeof groups)[number]) => group.members.length + group.more;
  const chosen = new Set([...groups].sort((a, b) => b.papers - a.papers || size(b) - size(a)).slice(0, limit.groups));
  return { groups: groups.filter((group) => chosen.has(group)), more: groups.length - chosen.size, alone };
}
