/** The catalogue as one SQLite database. */
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import type { Facts } from "../../../facts/facts.ts";
import type { Row } from "./columns.ts";
import { rowsOf } from "./rows.ts";
import { INDEXES, SEARCH, TABLES, VIEWS } from "./tables.ts";

/**
 * The database's bytes. The same content gives the same bytes: rows are in a fixed order, nothing is deleted, and
 * nothing depends on the clock.
 * @throws if a row refers to a missing one
 */
export function serializeDatabase(catalogue: Catalogue, facts: Facts): Uint8Array<ArrayBuffer> {
  // Foreign keys are checked once, at the end, which is faster than checking each row.
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  try {
    // No journal: an incomplete file is discarded, so there is no rollback.
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; ${TABLES}`);
    const statements = new Map<string, StatementSync>();
    for (const [table, row] of rowsOf(catalogue, facts)) insert(database, statements, table, row);
    database.exec(`${INDEXES} ${VIEWS} ${SEARCH} COMMIT; ANALYZE;`);
    const [broken] = database.prepare("PRAGMA foreign_key_check").all();
    if (broken) throw new Error(`a row of ${broken["table"]} refers to a row of ${broken["parent"]} that is not there`);
    return database.serialize() as Uint8Array<ArrayBuffer>;
  } finally {
    database.close();
  }
}

/** Values are bound as parameters; names of tables and columns are constants of this project. */
function insert(database: DatabaseSync, statements: Map<string, StatementSync>, table: string, row: Row): void {
  const cells = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = cells.map(([column]) => `"${column}"`).join(", ");
  const key = `${table} ${columns}`;
  let statement = statements.get(key);
  if (statement === undefined) {
    statement = database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${cells.map(() => "?").join(", ")})`);
    statements.set(key, statement);
  }
  statement.run(...cells.map(([, value]) => (typeof value === "boolean" ? Number(value) : (value ?? null))));
}
