/** CSV files (RFC 4180, UTF-8, header line), and their description as CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
import Papa from "papaparse";
import { DATA_LICENCE } from "../api/envelope.ts";
import { toAbsoluteUrl } from "../../urls.ts";
import { site } from "../../config.ts";

export interface Column<Row> {
  name: string;
  /** One sentence. */
  holds: string;
  /** "string" by default. */
  type?: "number" | "integer" | "boolean" | "date" | "anyURI";
  /** Unknown values are empty. */
  cell: (row: Row) => string | number | boolean | undefined;
}

/**
 * The lines of a CSV file. Text that a spreadsheet would execute as a formula gets a leading apostrophe; numbers stay
 * numbers.
 */
export function* csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  const line = (cells: unknown[]) => `${Papa.unparse([cells], { escapeFormulae: true, newline: "\n" })}\n`;
  yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map(({ cell }) => cell(row) ?? ""));
}

/** @param path of the CSV file, from `links` */
export function describeCsv<Row>(path: string, title: string, columns: readonly Column<Row>[]): object {
  return {
    "@context": "http://www.w3.org/ns/csvw",
    url: toAbsoluteUrl(path),
    "dc:title": title,
    "dc:publisher": site.name,
    "dc:license": { "@id": `https://spdx.org/licenses/${DATA_LICENCE}` },
    tableSchema: {
      primaryKey: "id",
      columns: columns.map(({ name, holds, type = "string" }) => ({
        name,
        titles: name,
        "dc:description": holds,
        datatype: type,
      })),
    },
  };
}
