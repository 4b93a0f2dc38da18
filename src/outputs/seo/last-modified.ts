/** When the content of a page last changed, for the sitemap: from the content, never from a build. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { listPages, paperPages } from "../../catalogue/list-pages.ts";
import { newestChange } from "../../catalogue/last-change.ts";
import { benchmarkPages } from "../../facts/benchmark-pages.ts";
import { changePages } from "../../facts/change-pages.ts";
import type { Facts } from "../../facts/facts.ts";
import { digestsOf } from "../feeds/digest.ts";
import { links } from "../../urls.ts";
import { limits, site } from "../../config.ts";

/**
 * A day for each page that shows papers, by the page's path: the newest on which one of these papers changed. A paper's
 * or model's page also counts the papers that report lineage to it, and a model's those that report results of it. Pages
 * with fixed text have none.
 */
export function lastModified(catalogue: Catalogue, facts: Facts): Map<string, string> {
  const { papers } = catalogue;
  const days = new Map<string, string>();
  const set = (path: string, shown: readonly Paper[]) => {
    if (shown.length > 0) days.set(path, newestChange(shown));
  };
  /** A list on several pages: a new entry moves the rest. */
  const setPages = (last: number, pathOf: (page: number) => string, shown: readonly Paper[]) => {
    if (shown.length === 0) return;
    const day = newestChange(shown);
    for (let page = 1; page <= last; page += 1) days.set(pathOf(page), day);
  };
  const reporting = (edges: readonly { paper: Paper }[]) => edges.map(({ paper }) => paper);

  for (const path of [links.home(), links.topics()]) set(path, papers);
  for (const { number, items } of paperPages(papers)) set(links.papers(number), items);
  for (const paper of papers) set(links.paper(paper.id), [paper, ...reporting(facts.lineageToPaper(paper.id))]);

  /** The first page of a list counts, and some compute from, all of its papers; further pages show their own. */
  const setList = (link: (page: number) => string, shown: readonly Paper[]) => {
    for (const { number, items } of paperPages(shown)) set(link(number), number === 1 ? shown : items);
  };
  for (const { id } of catalogue.families) setList((page) => links.family(id, page), catalogue.papersByFamily(id));
  set(
    links.families(),
    papers.filter((paper) => paper.families.length > 0),
  );
  for (const { id } of catalogue.topics) setList((page) => links.topic(id, page), catalogue.papersByTopic(id));
  for (const { id } of catalogue.organizations)
    setList((page) => links.organization(id, page), catalogue.papersByOrganization(id));
  set(
    links.organizations(),
    papers.filter((paper) => paper.organizations.length > 0),
  );

  for (const { id, own } of facts.models) {
    set(links.model(id), [
      ...(own ? [own.paper] : []),
      ...facts.measurementsOfModel(id).map(({ paperId }) => catalogue.paper(paperId)),
      ...reporting(facts.lineageFromModel(id)),
      ...reporting(facts.lineageToModel(id)),
    ]);
  }
  setPages(
    Math.max(1, Math.ceil(facts.ownModels.length / limits.modelsPerPage)),
    links.models,
    papers.filter((paper) => paper.models.length > 0),
  );
  for (const benchmark of facts.usedBenchmarks) {
    setPages(
      benchmarkPages(benchmark, facts).length,
      (page) => links.benchmark(benchmark.id, page),
      facts.measurementsOfBenchmark(benchmark.id).map(({ paperId }) => catalogue.paper(paperId)),
    );
  }
  set(
    links.benchmarks(),
    papers.filter((paper) => paper.results.length > 0),
  );
  setPages(
    changePages(catalogue, facts).length,
    links.changes,
    papers.filter((paper) => paper.changes.length + paper.corrections.length > 0),
  );

  for (const year of catalogue.years) setList((page) => links.year(year, page), catalogue.papersByYear(year));
  set(links.years(), papers);
  for (const period of ["day", "week"] as const) {
    const digests = digestsOf(catalogue.announced, period, site.digestsUntil);
    for (const { id, papers: shown } of digests) set(links.digest(id), shown);
    // Weeks hold the same papers as their days.
    if (period === "day")
      for (const { number, items } of listPages(digests, limits.digestsPerPage))
        set(
          links.digests(number),
          items.flatMap((digest) => digest.papers),
        );
  }
  return days;
}
