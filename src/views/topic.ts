/** What is computed for a topic: its newest number formats, and comparable results of its papers. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import type { Facts } from "../facts/facts.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { quantizationClaims } from "../facts/quantization.ts";
import { topicComparisons } from "../facts/topic.ts";
import { quantizationRows, type QuantizationRow } from "./quantization.ts";
import { topicComparison, type TopicComparisonView } from "./topic-comparison.ts";

export interface TopicFactsView {
  /** Number formats of the newest papers that propose one; of how many papers they are, and how many there are. */
  formats: readonly QuantizationRow[];
  shownPapers: number;
  allPapers: number;
  groups: readonly TopicComparisonView[];
  /** Comparable groups beyond these, and own results that are not comparable with any of the other papers. */
  moreGroups: number;
  alone: number;
  sources: readonly Footnote[];
}

/** @param papers of the topic, newest first */
export function topicFacts(papers: readonly Paper[], catalogue: Catalogue, facts: Facts): TopicFactsView {
  const proposing = papers.filter(({ quantization }) => quantization.length > 0);
  const formats = proposing.slice(0, limits.topicFormats);
  const { groups, more, alone } = topicComparisons(papers, facts, catalogue.benchmark, {
    groups: limits.topicGroups,
    members: limits.topicGroupResults,
  });
  // Sources are numbered in the order of reading.
  const notes = new Footnotes();
  for (const paper of formats) {
    notes.collect(paper, paper.quantization);
    const claims = quantizationClaims(facts.measurementsOfPaper(paper.id), catalogue.benchmark);
    for (const { sourceId } of claims) notes.for(paper, sourceId);
  }
  const comparisons = groups.map((group) => topicComparison(group, notes, catalogue, facts));
  return {
    formats: quantizationRows(formats, catalogue, facts, notes),
    shownPapers: formats.length,
    allPapers: proposing.length,
    groups: comparisons,
    moreGroups: more,
    alone,
    sources: notes.all,
  };
}
