/** The contents of a benchmark's pages: bounded, however many papers report it. */
import { groupBy, type Benchmark } from "../catalogue/catalogue.ts";
import { paginateByWeight } from "../catalogue/pagination.ts";
import { limits } from "../config.ts";
import type { ComparableGroup } from "./comparability.ts";
import type { Facts } from "./facts.ts";
import { bestPerBand, sizedMembers } from "./frontier.ts";
import type { Measurement } from "./measurement.ts";
import type { SizeBand } from "./size.ts";

/** A comparable group, or the part of it on one page. */
export interface GroupPart {
  /** Unique within the benchmark. */
  id: string;
  group: ComparableGroup;
  /** The members of this part, best first. */
  members: readonly Measurement[];
  /** Number of members on earlier pages. */
  before: number;
  /** The best of each size band in the full group, by measurement id. */
  bands: ReadonlyMap<string, SizeBand>;
  /** Ids of the papers that the full group comes from. */
  papers: readonly string[];
}

export interface BenchmarkPage {
  /** Models that more than one paper reports: the authors' and others' numbers side by side. */
  several: readonly Measurement[];
  groups: readonly GroupPart[];
  /** Results that are not comparable with any other. */
  single: readonly Measurement[];
}

/** A unit that is not split if it fits on a page. */
type Block =
  | { kind: "several" | "single"; rows: readonly Measurement[] }
  | { kind: "group"; rows: readonly Measurement[]; part: GroupPart };

/** The pages of a benchmark, in reading order. A group is split only if it does not fit on one page. */
export function benchmarkPages({ id, better }: Benchmark, facts: Facts): BenchmarkPage[] {
  const groups = facts.groupsOfBenchmark(id);
  const measurements = facts.measurementsOfBenchmark(id);
  const perModel = [...groupBy(measurements, (m) => (m.model === undefined ? [] : [m.model])).values()];
  const several = perModel.filter((rows) => new Set(rows.map((row) => row.paperId)).size > 1);
  const large = groups.filter((group) => group.members.length > 1);
  const single = groups.filter((group) => group.members.length === 1);
  const blocks: Block[] = [
    ...several.flatMap((rows) => slices(rows).map((rows): Block => ({ kind: "several", rows }))),
    ...large.flatMap((group, index) => {
      const best = bestPerBand(
        sizedMembers(group, (id) => facts.sizeOf("total", id)),
        better,
      );
      const bands = new Map(best.map(({ band, best }) => [best.measurement.id, band]));
      const papers = [...new Set(group.members.map(({ paperId }) => paperId))];
      return slices(group.members).map((rows, nth): Block => {
        const before = nth * limits.resultsPerPage;
        return { kind: "group", rows, part: { id: String(index), group, members: rows, before, bands, papers } };
      });
    }),
    ...single.map(({ members }): Block => ({ kind: "single", rows: members })),
  ];
  return paginateByWeight(blocks, limits.resultsPerPage, ({ rows }) => rows.length).map((page) => ({
    several: page.flatMap(({ kind, rows }) => (kind === "several" ? rows : [])),
    groups: page.flatMap((block) => (block.kind === "group" ? [block.part] : [])),
    single: page.flatMap(({ kind, rows }) => (kind === "single" ? rows : [])),
  }));
}

const slices = (rows: readonly Measurement[]) => paginateByWeight(rows, limits.resultsPerPage);
