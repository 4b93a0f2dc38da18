/** Comparable results of a topic's papers, as a small table. */
import type { Benchmark, Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import type { TopicGroup } from "../facts/topic.ts";
import { resultName, type ResultName } from "./result-name.ts";

export interface TopicComparisonView {
  benchmark: Pick<Benchmark, "id" | "name" | "better">;
  /** In words. */
  settings: readonly string[];
  /** Settings that the benchmark requires and the source does not report, in words. */
  missing: readonly string[];
  /** Short names of the papers that report the rows. */
  papers: readonly string[];
  rows: readonly { name: ResultName; value: string; note: Footnote }[];
  /** Results beyond the rows. */
  more: number;
}

/** @param notes numbers the rows' sources, in their order */
export function topicComparison(
  { benchmark, group, members, more }: TopicGroup,
  notes: Footnotes,
  catalogue: Catalogue,
  facts: Facts,
): TopicComparisonView {
  const papers = [...new Set(members.map(({ paperId }) => paperId))];
  return {
    benchmark,
    settings: group.settings,
    missing: group.missingSettings,
    papers: papers.map((id) => catalogue.paper(id).short),
    rows: members.map((member) => ({
      name: resultName(member, facts),
      value: member.quantity.text,
      note: notes.for(catalogue.paper(member.paperId), member.sourceId),
    })),
    more,
  };
}
