/** One comparable group: its settings, its chart, its table, and the best of each size band. */
import type { Benchmark, Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { GroupPart } from "../facts/benchmark-pages.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import type { SizeBand } from "../facts/size.ts";
import { formatNumber } from "../schema/quantity.ts";
import { resultName, type ResultName } from "./result-name.ts";
import { scoreChart, type ScoreChartView } from "./score-chart.ts";

/** Papers that a group's line names. */
const NAMED = 12;

export interface ComparableResultsView {
  /** Unique on the page. */
  id: string;
  unit: string;
  /** In words; empty where none is reported. */
  settings: readonly string[];
  /** Settings that the benchmark requires and the group's one source does not report, in words. */
  missing: readonly string[];
  /** Short names of the papers that the group is from, and how many more there are. */
  papers: readonly string[];
  morePapers: number;
  rows: readonly ComparableRow[];
  /** Members of the group on earlier pages, and in total. */
  before: number;
  total: number;
  /** Absent in the second and each further part of a group on several pages. */
  chart: ScoreChartView | undefined;
}

export interface ComparableRow {
  name: ResultName;
  /** The paper that reports it, where the group is from several. */
  paper: Pick<Paper, "id" | "short"> | undefined;
  /** Total parameters, as `3.8B`, where they are known. */
  parameters: string | undefined;
  value: string;
  note: Footnote;
  /** The size band of which it is the best, if any. */
  bestOf: SizeBand | undefined;
}

/** @param notes numbers the members' sources, in their order */
export function comparableResults(
  benchmark: Benchmark,
  part: GroupPart,
  notes: Footnotes,
  catalogue: Catalogue,
  facts: Facts,
): ComparableResultsView {
  const { id, group, members, before, bands, papers } = part;
  return {
    id,
    unit: benchmark.unit,
    settings: group.settings,
    missing: group.missingSettings,
    papers: papers.slice(0, NAMED).map((paper) => catalogue.paper(paper).short),
    morePapers: Math.max(0, papers.length - NAMED),
    rows: members.map((member) => {
      const paper = catalogue.paper(member.paperId);
      const size = member.model === undefined ? undefined : facts.sizeOf("total", member.model);
      return {
        name: resultName(member, facts),
        paper: papers.length > 1 ? paper : undefined,
        parameters: size === undefined ? undefined : formatNumber(size),
        value: member.quantity.text,
        note: notes.for(paper, member.sourceId),
        bestOf: bands.get(member.id),
      };
    }),
    before,
    total: group.members.length,
    chart: before === 0 ? scoreChart(benchmark, group, id, facts) : undefined,
  };
}
