import { benchmarkPages } from "../facts/benchmark-pages.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { SearchRecord } from "../search/record.ts";
import { links } from "../urls.ts";
import { pagesOf, type PageKind, type ShownPapers } from "./page-kind.ts";

export const benchmarks = {
  navigation: { name: "Benchmarks", href: links.benchmarks() },
  *pages(catalogue, facts): Generator<ShownPapers> {
    for (const benchmark of facts.usedBenchmarks) {
      yield* pagesOf(
        benchmarkPages(benchmark, facts).length,
        (page) => links.benchmark(benchmark.id, page),
        facts.measurementsOfBenchmark(benchmark.id).map(({ paperId }) => catalogue.paper(paperId)),
      );
    }
    yield [links.benchmarks(), catalogue.papers.filter(({ results }) => results.length > 0)];
  },
  records: (catalogue, facts, textOf) =>
    catalogue.benchmarks.map(({ id, name, summary, kind, group }): SearchRecord => ({
      kind: "Benchmark",
      path: `benchmarks/${id}/`,
      title: name,
      names: [name],
      summary,
      note: pluralize(facts.measurementsOfBenchmark(id).length, kind === "benchmark" ? "score" : "value"),
      parts: [
        { weight: 8, text: name },
        { weight: 2, text: `${summary} ${group}` },
        { weight: 0.5, text: textOf("benchmarks", id) },
      ],
      filters: { kind: ["Benchmark"] },
      sorts: {},
    })),
} satisfies PageKind;
