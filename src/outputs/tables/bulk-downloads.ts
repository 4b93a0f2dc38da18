/** Files with the complete catalogue. */
import { downloads } from "../api/files.ts";
import { paperText } from "../api/paper-text.ts";
import { textResponse } from "../api/response.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { modelsCsv } from "./models-csv.ts";
import { resultsCsv } from "./results-csv.ts";
import { serializeDatabase } from "./sqlite/database.ts";

interface TextFile {
  type: string;
  pieces: (catalogue: Catalogue, facts: Facts) => Iterable<string>;
}

const files = {
  jsonl: {
    ...downloads.jsonl,
    pieces: (catalogue, facts) => catalogue.papers.values().map((paper) => paperText(paper, catalogue, facts)),
  },
  results: { ...downloads.results, pieces: resultsCsv },
  models: { ...downloads.models, pieces: (_, facts) => modelsCsv(facts) },
} satisfies Record<string, TextFile>;

export function bulkText(name: keyof typeof files, catalogue: Catalogue, facts: Facts): Response {
  const { type, pieces }: TextFile = files[name];
  return textResponse(pieces(catalogue, facts), type);
}

export function bulkDatabase(catalogue: Catalogue, facts: Facts): Response {
  return new Response(serializeDatabase(catalogue, facts), { headers: { "Content-Type": downloads.sqlite.type } });
}
