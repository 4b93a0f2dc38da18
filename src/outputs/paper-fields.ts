/** Every field of a paper, and where outputs carry it. A field of the schema that is not listed here does not compile. */
import type { PaperFields } from "../schema/paper.ts";
import type { OwnApiPaper } from "./api/paper.ts";

interface Use {
  /** The field of the API's paper that carries it. */
  api: keyof OwnApiPaper;
  /** Its rows in the first table of the Markdown version; none where another section shows it. */
  about: readonly string[];
}
/** In SQLite: its type as a column of `papers`, named as in the API; or the tables that hold it. */
type FieldUse = Use & ({ column: string } | { tables: readonly string[] });

const REQUIRED = "TEXT NOT NULL";

/** In the order of the database's columns. */
export const paperFields = {
  title: { api: "title", about: [], column: REQUIRED },
  short: { api: "short", about: ["Short name"], column: REQUIRED },
  arxiv: { api: "arxiv", about: ["arXiv"], column: "TEXT NOT NULL UNIQUE" },
  doi: { api: "doi", about: ["DOI"], column: "TEXT" },
  published: { api: "published", about: ["First version"], column: REQUIRED },
  revised: { api: "revised", about: ["Latest version seen"], column: "TEXT" },
  added: { api: "added", about: ["In the catalogue since"], column: REQUIRED },
  updated: { api: "updated", about: ["Last changed here"], column: "TEXT" },
  feed: { api: "announced", about: [], column: "INTEGER NOT NULL" },
  tldr: { api: "tldr", about: [], column: REQUIRED },
  authors: { api: "authors", about: ["Authors"], tables: ["authors"] },
  organizations: { api: "organizations", about: ["Organizations"], tables: ["organizations", "paper_organizations"] },
  venue: { api: "venue", about: ["Venue"], tables: ["papers"] },
  categories: { api: "categories", about: ["arXiv"], tables: ["paper_categories"] },
  links: { api: "links", about: ["Code", "Project", "Weights"], tables: ["papers", "paper_weights"] },
  families: { api: "families", about: ["Families"], tables: ["paper_families"] },
  topics: { api: "topics", about: ["Topics"], tables: ["paper_topics"] },
  aliases: { api: "aliases", about: [], tables: ["aliases"] },
  sources: { api: "sources", about: [], tables: ["sources"] },
  models: { api: "models", about: [], tables: ["models", "model_facts"] },
  results: { api: "results", about: [], tables: ["results", "baselines"] },
  lineage: { api: "lineage", about: [], tables: ["lineage"] },
  changes: { api: "changes", about: [], tables: ["changes"] },
  corrections: { api: "corrections", about: [], tables: ["changes"] },
  quantization: { api: "quantization", about: [], tables: ["schemes"] },
  disclosure: { api: "disclosure", about: [], tables: ["disclosure"] },
  notes: { api: "notes", about: [], tables: ["notes"] },
  unverified: { api: "unverified", about: [], tables: ["unverified"] },
} as const satisfies Record<Exclude<keyof PaperFields, "withdrawn">, FieldUse>;

type Listed = (typeof paperFields)[keyof typeof paperFields];
/** Rows of the first table of the Markdown version. */
export type AboutRow = Listed["about"][number];

/** Columns of the table `papers` with their types, by the API field that gives their values. */
export const paperColumns = Object.values<FieldUse>(paperFields).flatMap((use) =>
  "column" in use ? [{ name: use.api, type: use.column }] : [],
);
