/** A page of one benchmark: what it measures, and its results grouped by settings. */
import type { Benchmark, Catalogue } from "../catalogue/catalogue.ts";
import { pageTitle, pageTrail } from "../catalogue/list-pages.ts";
import type { BenchmarkPage } from "../facts/benchmark-pages.ts";
import type { Facts } from "../facts/facts.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { links } from "../urls.ts";
import { comparableResults, type ComparableResultsView } from "./comparable-results.ts";
import { reportRows, type ReportRow } from "./reports.ts";

export interface BenchmarkView {
  benchmark: Benchmark;
  heading: string;
  trail: readonly { name: string; href?: string }[];
  /** Of the page, from 1, and of the benchmark's last page. */
  current: number;
  last: number;
  /** Models that more than one paper reports. */
  several: readonly ReportRow[];
  groups: readonly ComparableResultsView[];
  /** Results that are not comparable with any other. */
  single: readonly ReportRow[];
  /** Whether any two results of the benchmark are comparable, on any page. */
  anyComparable: boolean;
  sources: readonly Footnote[];
}

/** @param page one of `benchmarkPages`, its number from 1, and how many there are */
export function benchmarkView(
  benchmark: Benchmark,
  page: BenchmarkPage & { current: number; last: number },
  catalogue: Catalogue,
  facts: Facts,
): BenchmarkView {
  const { current, last } = page;
  const notes = new Footnotes();
  // Sources are numbered in the order of reading.
  const several = reportRows(page.several, notes, catalogue, facts);
  const groups = page.groups.map((part) => comparableResults(benchmark, part, notes, catalogue, facts));
  const single = reportRows(page.single, notes, catalogue, facts);
  return {
    benchmark,
    heading: pageTitle(benchmark.name, current),
    trail: [
      { name: "Benchmarks", href: links.benchmarks() },
      ...pageTrail(benchmark.name, current, links.benchmark(benchmark.id)),
    ],
    current,
    last,
    several,
    groups,
    single,
    anyComparable: facts.groupsOfBenchmark(benchmark.id).some(({ members }) => members.length > 1),
    sources: notes.all,
  };
}
