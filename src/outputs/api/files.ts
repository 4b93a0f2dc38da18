/** Every file of the API: source of the endpoints, schemas, the OpenAPI document, the page and the tests. */
import type { z } from "zod";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { paginateByWeight } from "../../catalogue/pagination.ts";
import type { Facts } from "../../facts/facts.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { limits } from "../../config.ts";
import { allChanges, anyChange } from "./change.ts";
import { listFile, type Paging } from "./envelope.ts";
import { apiLineageEdge, lineageOf } from "./lineage.ts";
import { anyModel, toAnyModel } from "./model.ts";
import { apiPaperSummary, toApiPaperSummary } from "./paper.ts";
import { apiResult, resultsOf } from "./result.ts";
import {
  apiBenchmark,
  apiFamily,
  apiOrganization,
  apiTopic,
  toApiBenchmark,
  toApiFamily,
  toApiOrganization,
  toApiTopic,
} from "./taxonomy.ts";

/** One file of a list. */
export interface ApiPage {
  paging: Paging;
  /** Path of its file, from `links`. */
  path: string;
  /** Lazy, so that only one page is in memory. */
  entries: () => unknown[];
}

export interface ApiList {
  /** Its file is `<name>.json`, further pages are `<name>-2.json` …, its schema is `schemas/<name>.json`. */
  name: string;
  /** Name of its schema in the OpenAPI document. */
  component: string;
  /** Its contents, in a phrase. */
  holds: string;
  schema: z.ZodType;
  pages: (catalogue: Catalogue, facts: Facts) => ApiPage[];
}

/**
 * A list with the entries of `toEntries`, whose type must match the schema.
 * @param of the items that entries are derived from, in order; the entries of one item are on the same page
 * @param toEntries `file` is the address of the page that contains them
 * @param count number of entries of one item
 */
function list<Source, T extends z.ZodType>(
  name: string,
  component: string,
  holds: string,
  entry: T,
  of: (catalogue: Catalogue, facts: Facts) => readonly Source[],
  toEntries: (source: Source, catalogue: Catalogue, facts: Facts, file: string) => z.output<T>[],
  count: (source: Source) => number = () => 1,
): ApiList {
  return {
    name,
    component,
    holds,
    schema: listFile(entry).meta({ id: component, description: holds }),
    pages: (catalogue, facts) => {
      const sources = of(catalogue, facts);
      const total = sources.reduce((sum, source) => sum + count(source), 0);
      return paginateByWeight(sources, limits.apiEntries, count).map((here, index, { length: pages }) => {
        const path = links.apiList(name, index + 1);
        const next = index + 1 < pages ? toAbsoluteUrl(links.apiList(name, index + 2)) : undefined;
        return {
          paging: { total, page: index + 1, pages, next },
          path,
          entries: () => here.flatMap((source) => toEntries(source, catalogue, facts, toAbsoluteUrl(path))),
        };
      });
    },
  };
}

export const apiLists: readonly ApiList[] = [
  list(
    "papers",
    "Papers",
    "All papers in brief, newest first by the day of their first version.",
    apiPaperSummary,
    (c) => c.papers,
    (paper, c) => [toApiPaperSummary(paper, c)],
  ),
  list(
    "models",
    "Models",
    "All models by name: those that papers introduce, and outside models that results or lineage name.",
    anyModel,
    (_c, facts) => facts.models,
    (model, _c, _facts, file) => [toAnyModel(model, file)],
  ),
  list(
    "results",
    "Results",
    "All numbers that papers report, with settings, baselines and source; papers newest first.",
    apiResult,
    (c) => c.papers,
    resultsOf,
    ({ results }) => results.length,
  ),
  list(
    "lineage",
    "LineageEdges",
    "All edges of lineage between papers and models; papers newest first.",
    apiLineageEdge,
    (c) => c.papers,
    (paper, _c, facts) => lineageOf(paper, facts),
    ({ lineage }) => lineage.length,
  ),
  list(
    "families",
    "Families",
    "All families by name.",
    apiFamily,
    (c) => c.families,
    (family, c, _facts, file) => [toApiFamily(family, c, file)],
  ),
  list(
    "topics",
    "Topics",
    "All topics, each with its place in the tree.",
    apiTopic,
    (c) => c.topics,
    (topic, c, _facts, file) => [toApiTopic(topic, c, file)],
  ),
  list(
    "benchmarks",
    "Benchmarks",
    "All benchmarks and measures by name.",
    apiBenchmark,
    (c) => c.benchmarks,
    (benchmark, _c, facts, file) => [toApiBenchmark(benchmark, facts, file)],
  ),
  list(
    "organizations",
    "Organizations",
    "All organizations that papers name, by name.",
    apiOrganization,
    (c) => c.organizations,
    (organization, c, _facts, file) => [toApiOrganization(organization, c, file)],
  ),
  list(
    "changes",
    "Changes",
    "Differences between versions of papers and corrections of the catalogue, newest first by the day they entered it.",
    anyChange,
    allChanges,
    (change) => [change],
  ),
];

export interface Download {
  /** Path, from `links`. */
  path: string;
  type: string;
  holds: string;
}

/** Bulk downloads, in other formats. */
export const downloads = {
  jsonl: {
    path: links.apiFile("catalogue.jsonl"),
    type: "application/jsonl",
    holds: "The whole catalogue, one paper a line: each line is the text of the paper's own file.",
  },
  sqlite: {
    path: links.apiFile("smallprint.sqlite"),
    type: "application/vnd.sqlite3",
    holds: "The whole catalogue as a SQLite 3 database with keys, views and full-text search.",
  },
  models: {
    path: links.csv("models"),
    type: "text/csv; charset=utf-8",
    holds: "All models that papers introduce, one a row.",
  },
  results: {
    path: links.csv("results"),
    type: "text/csv; charset=utf-8",
    holds: "All results, one a row, with settings as columns.",
  },
  modelsMetadata: {
    path: links.csvMetadata("models"),
    type: "application/csvm+json",
    holds: "The columns of models.csv: what each holds, and the licence (CSV on the Web).",
  },
  resultsMetadata: {
    path: links.csvMetadata("results"),
    type: "application/csvm+json",
    holds: "The columns of results.csv, likewise.",
  },
} as const satisfies Record<string, Download>;
