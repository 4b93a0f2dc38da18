import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { smallFacts } from "../../tests/small-catalogue.ts";
import { paper } from "../schema/paper.ts";
import { apiPaper } from "./api/paper.ts";
import { paperFields } from "./paper-fields.ts";
import { serializeDatabase } from "./tables/sqlite/database.ts";

it("lists every field of the schema, but for papers that are withdrawn", () => {
  expect([...Object.keys(paperFields), "withdrawn"].sort()).toEqual(Object.keys(paper.shape).sort());
});

it("names fields that the API has", () => {
  const known = Object.keys(apiPaper.shape);
  expect(Object.values(paperFields).filter(({ api }) => !known.includes(api))).toEqual([]);
});

it("names columns and tables that the database has", () => {
  const { catalogue, facts } = smallFacts();
  const database = new DatabaseSync(":memory:");
  database.deserialize(serializeDatabase(catalogue, facts));
  const names = (query: string) =>
    database
      .prepare(query)
      .all()
      .map(({ name }) => String(name));
  const [tables, columns] = [
    names("SELECT name FROM sqlite_schema"),
    names("SELECT name FROM pragma_table_info('papers')"),
  ];
  const missing = Object.values(paperFields).flatMap((use) =>
    "column" in use
      ? [use.api].filter((name) => !columns.includes(name))
      : use.tables.filter((name) => !tables.includes(name)),
  );
  expect(missing).toEqual([]);
});
