/** What is computed for a family from its newest papers: releases, sizes over time, lineage, models, disclosure. */
import type { Family, Paper } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import type { Facts } from "../facts/facts.ts";
import { descentTree, familyGraph, type Descent } from "../facts/family-graph.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { releasesOf, type Release } from "../facts/release.ts";
import { disclosureTable, type DisclosureTable } from "./disclosure-table.ts";
import { lineageGraph, type LineageGraphView } from "./lineage-graph.ts";
import { modelRows, type ModelRow } from "./models-table.ts";
import type { ScatterPlot } from "./scatter-plot.ts";
import { timeline } from "./timeline.ts";

export interface FamilyFactsView {
  family: Pick<Family, "name" | "colour">;
  /** The newest, oldest first; and how many there are. */
  releases: readonly Release[];
  allReleases: number;
  /** The models of these releases over time, where enough have a known size. */
  timeline: ScatterPlot | undefined;
  /** Absent where no step is known. */
  lineage: FamilyLineage | undefined;
  /** Models of these releases, as many as fit; and how many they have. */
  models: readonly ModelRow[];
  allModels: number;
  disclosure: DisclosureTable;
  sources: readonly Footnote[];
}

export interface FamilyLineage {
  graph: LineageGraphView;
  /** The same steps as nested lists. */
  descents: readonly Descent[];
  /** The newest papers, from which the steps are, and whether the family has more. */
  papers: number;
  morePapers: boolean;
  steps: number;
  moreSteps: number;
}

/** @param papers of the family, newest first */
export function familyFacts(family: Family, papers: readonly Paper[], facts: Facts): FamilyFactsView {
  const releases = releasesOf(papers, limits.familyFacts);
  const releasePapers = releases.map(({ paper }) => paper);
  const allModels = releasePapers.flatMap((paper) => paper.models.map((model) => ({ model, paper })));
  const models = allModels.slice(-limits.modelRows);
  const notes = new Footnotes();
  for (const { model, paper } of models) notes.collect(paper, model);
  return {
    family,
    releases,
    allReleases: papers.filter((paper) => paper.models.length > 0).length,
    timeline: timeline(family.name, releasePapers),
    lineage: familyLineage(family, papers, facts),
    models: modelRows(models, notes),
    allModels: allModels.length,
    disclosure: disclosureTable(releasePapers),
    sources: notes.all,
  };
}

function familyLineage({ name }: Family, papers: readonly Paper[], facts: Facts): FamilyLineage | undefined {
  const newest = papers.slice(0, limits.familyFacts);
  const graph = familyGraph(newest, facts, limits.lineageSteps);
  if (graph.edges.length === 0) return undefined;
  return {
    graph: lineageGraph(name, graph),
    descents: descentTree(graph),
    papers: newest.length,
    morePapers: newest.length < papers.length,
    steps: graph.edges.length,
    moreSteps: graph.more,
  };
}
