import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { PHI, PHI_TEXT, smallFacts } from "../../../../tests/small-catalogue.ts";
import { serializeDatabase } from "./database.ts";

const write = (changes: Parameters<typeof smallFacts>[0] = {}) => {
  const { catalogue, facts } = smallFacts(changes);
  return serializeDatabase(catalogue, facts);
};

function rows(bytes: Uint8Array, query: string): unknown[] {
  const database = new DatabaseSync(":memory:");
  database.deserialize(bytes);
  const found = database.prepare(query).all();
  database.close();
  return found.map((row) => ({ ...row }));
}

it("gives the same bytes for the same content", () => {
  expect(Buffer.compare(write(), write())).toBe(0);
  expect(Buffer.compare(write(), write({ [PHI]: (text) => text.replace("69%", "68%") }))).not.toBe(0);
});

it("is a SQLite file in a mode that needs no second file", () => {
  const bytes = Buffer.from(write());
  expect(bytes.subarray(0, 16).toString("latin1")).toBe("SQLite format 3\0");
  // Bytes 18 and 19: 1 is a rollback journal, 2 would be a write-ahead log.
  expect([bytes[18], bytes[19]]).toEqual([1, 1]);
});

it("stores any text as text", () => {
  const hostile = `Robert'); DROP TABLE papers; --`;
  const bytes = write({ [PHI]: (text) => text.replace('tldr: "One sentence."', `tldr: "${hostile}"`) });
  expect(rows(bytes, "SELECT id, tldr FROM papers")).toEqual([{ id: "phi-3", tldr: hostile }]);
});

it("keeps a row for the models of a withdrawn paper, which other papers refer to", () => {
  const other = PHI_TEXT.replace("2404.14219", "2404.14220").replaceAll("phi-3-mini", "other-model");
  const lineage = ["paper: phi-3", "model: phi-3-mini"].map(
    (end) => `  - { type: built-on, ${end}, source: abstract }\n`,
  );
  const bytes = write({
    [PHI]: (text) => text.replace("tldr:", "withdrawn: { date: 2026-11-24, reason: Not about small models. }\ntldr:"),
    "content/papers/2024/other.md": other.replace("models:", `lineage:\n${lineage.join("")}models:`),
  });
  expect(rows(bytes, "SELECT id, paper FROM models WHERE kind <> 'outside' ORDER BY id")).toEqual([
    { id: "other-model", paper: "other" },
    { id: "phi-3-mini", paper: null },
  ]);
  expect(rows(bytes, "SELECT to_paper, to_model FROM lineage ORDER BY position")).toEqual([
    { to_paper: null, to_model: null },
    { to_paper: null, to_model: "phi-3-mini" },
  ]);
});

it("joins a number with its names and its place", () => {
  expect(
    rows(write(), "SELECT measured, benchmark_name, text, value, source, source_version FROM sourced_results"),
  ).toEqual([
    { measured: "phi-3-mini", benchmark_name: "MMLU", text: "69%", value: 69, source: "abstract", source_version: 1 },
  ]);
});

it("distinguishes not disclosed from absent", () => {
  const bytes = write({
    [PHI]: (text) => text.replace("    parameters:", "    tokens: not-disclosed\n    parameters:"),
  });
  expect(rows(bytes, "SELECT field, state, value FROM model_facts ORDER BY field")).toEqual([
    { field: "parameters", state: "told", value: 3.8e9 },
    { field: "tokens", state: "not-disclosed", value: null },
  ]);
});

it("refuses a row with a dangling reference", () => {
  const { catalogue, facts } = smallFacts();
  expect(() => serializeDatabase({ ...catalogue, families: [] }, facts)).toThrow(
    "a row of paper_families refers to a row of families that is not there",
  );
});

it("has a full-text index that Datasette and sqlite-utils detect by its declaration", () => {
  const bytes = write();
  const found = `SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content="papers"%'`;
  expect(rows(bytes, found)).toEqual([{ name: "papers_fts" }]);
  const match =
    "SELECT p.id FROM papers_fts JOIN papers p ON p.rowid = papers_fts.rowid WHERE papers_fts MATCH 'technical'";
  expect(rows(bytes, match)).toEqual([{ id: "phi-3" }]);
});
