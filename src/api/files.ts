/** Every file of the API in one list: endpoints, schemas, the OpenAPI document, the page and the tests start here. */
import type { z } from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { links } from "../links.ts";
import { allChanges, anyChange } from "./change.ts";
import { listFile } from "./envelope.ts";
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

export interface ApiList {
  /** Its file is `<name>.json`, its schema `schemas/<name>.json`. */
  name: string;
  /** Name of its schema in the OpenAPI document. */
  component: string;
  /** What it holds, in a phrase. */
  holds: string;
  schema: z.ZodType;
  items: (catalogue: Catalogue, facts: Facts) => unknown[];
}

/** A file whose items are written by `items`: the compiler holds the two together. */
function list<T extends z.ZodType>(
  name: string,
  component: string,
  holds: string,
  item: T,
  items: (catalogue: Catalogue, facts: Facts) => z.output<T>[],
): ApiList {
  return { name, component, holds, schema: listFile(item).meta({ id: component, description: holds }), items };
}

export const apiLists: readonly ApiList[] = [
  list(
    "papers",
    "Papers",
    "All papers in brief, newest first by the day of their first version.",
    apiPaperSummary,
    (c) => c.papers.map(toApiPaperSummary),
  ),
  list(
    "models",
    "Models",
    "All models by name: those that papers introduce, and outside models that results or lineage name.",
    anyModel,
    (_c, facts) => facts.models.map(toAnyModel),
  ),
  list(
    "results",
    "Results",
    "All numbers that papers report, with settings, baselines and source; papers newest first.",
    apiResult,
    (c, facts) => c.papers.flatMap((paper) => resultsOf(paper, c, facts)),
  ),
  list(
    "lineage",
    "LineageEdges",
    "All edges of lineage between papers and models; papers newest first.",
    apiLineageEdge,
    (c, facts) => c.papers.flatMap((paper) => lineageOf(paper, facts)),
  ),
  list("families", "Families", "All families by name, each with its papers.", apiFamily, (c) =>
    c.families.map((family) => toApiFamily(family, c)),
  ),
  list("topics", "Topics", "All topics, each with its papers and its place in the tree.", apiTopic, (c) =>
    c.topics.map((topic) => toApiTopic(topic, c)),
  ),
  list("benchmarks", "Benchmarks", "All benchmarks and measures by name.", apiBenchmark, (c, facts) =>
    c.benchmarks.map((benchmark) => toApiBenchmark(benchmark, facts)),
  ),
  list(
    "organizations",
    "Organizations",
    "All organizations that papers name, by name, each with its papers.",
    apiOrganization,
    (c) => c.organizations.map((organization) => toApiOrganization(organization, c)),
  ),
  list(
    "changes",
    "Changes",
    "Differences between versions of papers and corrections of the catalogue, newest first by the day they entered it.",
    anyChange,
    allChanges,
  ),
];

export interface Download {
  /** Path, made by `links`. */
  path: string;
  type: string;
  holds: string;
}

/** What can be loaded at once, in formats of its own. */
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
