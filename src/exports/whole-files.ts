/**
 * The files that hold the whole catalogue. They are made piece by piece: a build writes them as they come, so that none is
 * ever held whole, and a preview serves them.
 */
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { downloads } from "../api/files.ts";
import { paperText } from "../api/paper-text.ts";
import { textResponse } from "../api/response.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { bibtexEntries } from "../citation/bibtex.ts";
import type { Facts } from "../facts/facts.ts";
import { links } from "../links.ts";
import { site } from "../site.ts";
import { modelsCsv } from "./models-csv.ts";
import { resultsCsv } from "./results-csv.ts";
import { serializeDatabase, writeDatabase } from "./sqlite/database.ts";

interface TextFile {
  /** Its address, without the origin. */
  path: string;
  type: string;
  pieces: (catalogue: Catalogue, facts: Facts) => Iterable<string>;
}

/** A line for each paper: a build makes them from the papers' own files. */
const lines: TextFile = {
  ...downloads.jsonl,
  pieces: (catalogue, facts) => catalogue.papers.values().map((paper) => paperText(paper, catalogue, facts)),
};

/** The others, which a build writes by themselves. */
const texts = {
  results: { ...downloads.results, pieces: resultsCsv },
  models: { ...downloads.models, pieces: (_, facts) => modelsCsv(facts) },
  bibtex: {
    path: links.bibliography(""),
    type: "application/x-bibtex; charset=utf-8",
    pieces: ({ papers }) => bibtexEntries(papers),
  },
} satisfies Record<string, TextFile>;

const served = { jsonl: lines, ...texts };

/** Path of a file below the site's folder. */
const below = (path: string) => path.slice(site.base.length);

/** Their paths below the site's folder. */
export const wholeFiles: readonly string[] = [...Object.values(served), downloads.sqlite].map(({ path }) =>
  below(path),
);

/** Writes them below the site's folder, all but the lines. */
export async function writeWholeFiles(folder: string, catalogue: Catalogue, facts: Facts): Promise<void> {
  for (const file of wholeFiles) mkdirSync(dirname(join(folder, file)), { recursive: true });
  for (const { path, pieces } of Object.values<TextFile>(texts)) {
    await pipeline(Readable.from(pieces(catalogue, facts)), createWriteStream(join(folder, below(path))));
  }
  writeDatabase(join(folder, below(downloads.sqlite.path)), catalogue, facts);
}

/**
 * Writes a line for each paper: its own file, which has been made.
 * @param papers ids, in their order
 * @param placeOf where a file stands, by its path below the site's folder
 */
export async function writeLines(
  folder: string,
  papers: readonly string[],
  placeOf: (file: string) => string,
): Promise<void> {
  const file = join(folder, below(downloads.jsonl.path));
  mkdirSync(dirname(file), { recursive: true });
  const lines = papers.values().map((id) => readFileSync(placeOf(below(links.apiPaper(id)))));
  await pipeline(Readable.from(lines), createWriteStream(file));
}

export function wholeText(name: keyof typeof served, catalogue: Catalogue, facts: Facts): Response {
  const { type, pieces } = served[name] as TextFile;
  return textResponse(pieces(catalogue, facts), type);
}

export function wholeDatabase(catalogue: Catalogue, facts: Facts): Response {
  return new Response(serializeDatabase(catalogue, facts), { headers: { "Content-Type": downloads.sqlite.type } });
}
