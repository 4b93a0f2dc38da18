/**
 * Cache of abstracts: one JSON file per paper in a folder ignored by git. They are the authors' text; the catalogue
 * shows them with their source and version, and never commits them.
 */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ARXIV_ID } from "../schema/paper.ts";
import { writeAtomically } from "../lib/atomic-write.ts";

/** Relative to the repository's root. */
export const ABSTRACTS_FOLDER = ".abstracts";

/** 64 KB: arXiv limits an abstract to 1,920 characters. */
const MAX_RECORD_LENGTH = 64 * 1024;

const record = z.object({
  arxiv: z.string().regex(ARXIV_ID),
  version: z.number().int().positive(),
  title: z.string().min(1),
  abstract: z.string().min(1),
  withdrawn: z.boolean(),
  fetched: z.iso.date(),
});

/** The abstract of a paper's newest version on the day it was fetched. */
export type AbstractRecord = z.output<typeof record>;

/**
 * The cached abstracts by the paper's id in the catalogue; none without the folder. An unreadable file is reported to
 * `warn` and skipped, so that the next `npm run abstracts` fetches it again.
 * @param isWanted selects papers; all by default
 */
export function readAbstracts(
  root: string,
  warn: (sentence: string) => void = console.warn,
  isWanted: (id: string) => boolean = () => true,
): Map<string, AbstractRecord> {
  const abstracts = new Map<string, AbstractRecord>();
  for (const name of listFiles(join(root, ABSTRACTS_FOLDER))) {
    const id = name.slice(0, -".json".length);
    if (!isWanted(id)) continue;
    const text = readFileSync(join(root, ABSTRACTS_FOLDER, name), "utf8");
    const parsed = text.length > MAX_RECORD_LENGTH ? undefined : record.safeParse(parseJson(text));
    if (parsed?.success) abstracts.set(id, parsed.data);
    else warn(`${ABSTRACTS_FOLDER}/${name} is not a readable abstract: it is skipped until it is fetched again`);
  }
  return abstracts;
}

/** Writes one paper's abstract atomically. */
export function writeAbstract(root: string, id: string, abstract: AbstractRecord): void {
  const folder = join(root, ABSTRACTS_FOLDER);
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, `${id}.json`), `${JSON.stringify(record.parse(abstract), null, 2)}\n`);
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[^.].*\.json$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
