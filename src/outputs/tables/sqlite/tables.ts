/**
 * Tables, views and indexes of the database. Plain SQLite that every reader since 3.20 opens: no STRICT tables, no
 * generated columns. Days are ISO text, booleans are 1 and 0, unknown values are NULL.
 */
import { paperColumns } from "../../paper-fields.ts";

/** Columns of a printed number, under a prefix; the same in every table. */
const number = (prefix = "") =>
  ["text TEXT", "value REAL", "high REAL", "unit TEXT", "bound TEXT"].map((column) => prefix + column).join(", ");

/** Columns of the settings of a result or baseline. */
const settings = [
  "shots INTEGER",
  "chain_of_thought INTEGER",
  "harness TEXT",
  "tuning TEXT",
  "subset TEXT",
  "metric TEXT",
  "pass_at INTEGER",
  "samples INTEGER",
  "precision TEXT",
  "hardware TEXT",
  "batch TEXT",
  "context_text TEXT",
  "context REAL",
  "prompt_tokens INTEGER",
  "thinking_budget_text TEXT",
  "thinking_budget REAL",
  "other_settings TEXT",
].join(", ");

const paper = "paper TEXT NOT NULL REFERENCES papers (id)";
/** A number's source: one of its paper's sources. */
const source = (name = "source") => `FOREIGN KEY (paper, ${name}) REFERENCES sources (paper, id)`;

export const TABLES = `
CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE papers (
  id TEXT PRIMARY KEY, ${paperColumns.map(({ name, type }) => `${name} ${type}`).join(", ")}, summary_html TEXT NOT NULL,
  venue TEXT, venue_year INTEGER, venue_track TEXT, venue_volume TEXT, venue_pages TEXT, venue_doi TEXT, venue_title TEXT,
  code TEXT, project TEXT, abstract_url TEXT NOT NULL, url TEXT NOT NULL, api TEXT NOT NULL
);
CREATE TABLE authors (${paper}, position INTEGER, name TEXT NOT NULL, PRIMARY KEY (paper, position));
CREATE TABLE paper_categories (${paper}, position INTEGER, category TEXT NOT NULL, PRIMARY KEY (paper, position));
CREATE TABLE paper_weights (${paper}, position INTEGER, address TEXT NOT NULL, PRIMARY KEY (paper, position));
CREATE TABLE aliases (id TEXT PRIMARY KEY, ${paper});
CREATE TABLE sources (
  ${paper}, id TEXT NOT NULL, place TEXT NOT NULL, version INTEGER, url TEXT NOT NULL, second_hand INTEGER NOT NULL,
  note TEXT, PRIMARY KEY (paper, id)
);

CREATE TABLE organizations (id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE paper_organizations (
  ${paper}, position INTEGER, organization TEXT NOT NULL REFERENCES organizations (id), printed TEXT NOT NULL,
  PRIMARY KEY (paper, position)
);
CREATE TABLE families (id TEXT PRIMARY KEY, name TEXT NOT NULL, summary TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE paper_families (${paper}, family TEXT NOT NULL REFERENCES families (id), PRIMARY KEY (paper, family));
CREATE TABLE topics (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, summary TEXT NOT NULL, parent TEXT REFERENCES topics (id), url TEXT NOT NULL
);
CREATE TABLE paper_topics (${paper}, topic TEXT NOT NULL REFERENCES topics (id), PRIMARY KEY (paper, topic));
CREATE TABLE benchmarks (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, "group" TEXT NOT NULL, summary TEXT NOT NULL,
  unit TEXT NOT NULL, better TEXT NOT NULL, home TEXT, url TEXT
);

CREATE TABLE models (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, paper TEXT REFERENCES papers (id), developer TEXT,
  tuning TEXT, modalities TEXT, parameters REAL, active REAL, non_embedding REAL, tokens REAL, context REAL, bits REAL,
  licence TEXT, weights TEXT, home TEXT, url TEXT NOT NULL
);
CREATE TABLE model_facts (
  model TEXT NOT NULL REFERENCES models (id), field TEXT NOT NULL, state TEXT NOT NULL, ${number()},
  ${paper}, source TEXT, note TEXT, PRIMARY KEY (model, field), ${source()}
);

CREATE TABLE results (
  id TEXT PRIMARY KEY, ${paper}, position INTEGER NOT NULL, model TEXT REFERENCES models (id), method TEXT,
  benchmark TEXT NOT NULL REFERENCES benchmarks (id), ${number()}, ${settings},
  source TEXT NOT NULL, note TEXT, ${source()}
);
CREATE TABLE baselines (
  result TEXT NOT NULL REFERENCES results (id), position INTEGER NOT NULL, ${paper},
  model TEXT REFERENCES models (id), name TEXT, ${number()}, ${settings},
  source TEXT NOT NULL, PRIMARY KEY (result, position), ${source()}
);
CREATE TABLE lineage (
  id TEXT PRIMARY KEY, ${paper}, position INTEGER NOT NULL, type TEXT NOT NULL,
  from_paper TEXT REFERENCES papers (id), from_model TEXT REFERENCES models (id),
  to_paper TEXT REFERENCES papers (id), to_model TEXT REFERENCES models (id),
  tokens_state TEXT, ${number("tokens_")}, tokens_source TEXT, tokens_note TEXT,
  source TEXT NOT NULL, note TEXT, ${source()}, ${source("tokens_source")}
);
CREATE TABLE changes (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, ${paper}, what TEXT NOT NULL, field TEXT,
  from_version TEXT, from_value TEXT, from_source TEXT, to_version TEXT, to_value TEXT, to_source TEXT,
  date TEXT, added TEXT NOT NULL, note TEXT, ${source("from_source")}, ${source("to_source")}
);
CREATE TABLE schemes (
  ${paper}, position INTEGER, scheme TEXT NOT NULL, weights TEXT, activations TEXT, cache TEXT, format TEXT,
  "when" TEXT NOT NULL, training TEXT, calibration TEXT, shown_on TEXT, source TEXT NOT NULL,
  PRIMARY KEY (paper, position), ${source()}
);
CREATE TABLE disclosure (
  ${paper}, field TEXT NOT NULL, state TEXT NOT NULL, text TEXT, source TEXT, note TEXT,
  PRIMARY KEY (paper, field), ${source()}
);
CREATE TABLE notes (
  ${paper}, position INTEGER, what TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (paper, position), ${source()}
);
CREATE TABLE unverified (${paper}, position INTEGER, field TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (paper, position));
`;

/** Indexes on foreign-key columns, for joins from the referenced table. */
export const INDEXES = `
CREATE INDEX authors_by_name ON authors (name);
CREATE INDEX papers_by_published ON papers (published);
CREATE INDEX paper_organizations_by_organization ON paper_organizations (organization);
CREATE INDEX paper_families_by_family ON paper_families (family);
CREATE INDEX paper_topics_by_topic ON paper_topics (topic);
CREATE INDEX models_by_paper ON models (paper);
CREATE INDEX model_facts_by_source ON model_facts (paper, source);
CREATE INDEX results_by_paper ON results (paper, position);
CREATE INDEX results_by_model ON results (model);
CREATE INDEX results_by_benchmark ON results (benchmark, value);
CREATE INDEX baselines_by_model ON baselines (model);
CREATE INDEX lineage_by_paper ON lineage (paper, position);
CREATE INDEX lineage_by_from_model ON lineage (from_model);
CREATE INDEX lineage_by_to_model ON lineage (to_model);
CREATE INDEX lineage_by_to_paper ON lineage (to_paper);
CREATE INDEX changes_by_paper ON changes (paper);
`;

/** Views for common queries: every number with its names and its source. */
export const VIEWS = `
CREATE VIEW sourced_results AS
  SELECT r.id, p.short AS paper_name, r.paper, coalesce(m.name, r.method) AS measured, r.model, r.method,
         b.name AS benchmark_name, r.benchmark, r.text, r.value, r.high, r.unit, r.bound, b.better,
         r.shots, r.harness, r.precision, r.hardware,
         s.place AS source, s.version AS source_version, s.url AS source_url, s.second_hand, p.url
  FROM results r
  JOIN papers p ON p.id = r.paper
  JOIN benchmarks b ON b.id = r.benchmark
  JOIN sources s ON s.paper = r.paper AND s.id = r.source
  LEFT JOIN models m ON m.id = r.model;
CREATE VIEW sourced_models AS
  SELECT m.id, m.name, f.field, f.state, f.text, f.value, f.high, f.unit, f.bound, f.note,
         p.short AS paper_name, f.paper, s.place AS source, s.version AS source_version, s.url AS source_url,
         s.second_hand, m.url
  FROM model_facts f
  JOIN models m ON m.id = f.model
  JOIN papers p ON p.id = f.paper
  LEFT JOIN sources s ON s.paper = f.paper AND s.id = f.source;
CREATE VIEW named_lineage AS
  SELECT l.id, coalesce(fm.name, fp.short) AS from_name, l.type, coalesce(tm.name, tp.short) AS to_name,
         l.from_paper, l.from_model, l.to_paper, l.to_model, l.tokens_text, l.tokens_value, l.paper,
         s.place AS source, s.version AS source_version, s.url AS source_url, s.second_hand
  FROM lineage l
  JOIN sources s ON s.paper = l.paper AND s.id = l.source
  LEFT JOIN papers fp ON fp.id = l.from_paper
  LEFT JOIN models fm ON fm.id = l.from_model
  LEFT JOIN papers tp ON tp.id = l.to_paper
  LEFT JOIN models tm ON tm.id = l.to_model;
`;

/** Full text. Datasette and sqlite-utils find the index by `content="papers"`, written exactly so. */
export const SEARCH = `
CREATE VIRTUAL TABLE papers_fts USING fts5 (title, short, tldr, content="papers");
INSERT INTO papers_fts (papers_fts) VALUES ('rebuild');
`;
