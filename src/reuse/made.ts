/** What a build writes down of the pages that it made, for the next one. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A page that was made. */
export interface MadePage {
  /** Path of its file below the site's folder. */
  file: string;
  /** Digest of its props. */
  key: string;
  /** The answers on which it stands, by their place in the list of all. */
  asked: readonly number[];
}

/** A page whose file stands: with its size and its time, which tell whether it is still the one that was written. */
export interface TakenPage extends MadePage {
  bytes: number;
  time: number;
}

/** A question and the digest of its answer. */
export type Answer = readonly [question: string, digest: string];

interface Written {
  answers: readonly Answer[];
  made: readonly TakenPage[];
  taken: readonly TakenPage[];
}

/** An earlier page with its answers. */
export interface EarlierPage extends Omit<TakenPage, "asked"> {
  answers: readonly Answer[];
}

/**
 * @param site folder that holds the pages that were made
 * @param taken pages that stay in the earlier site
 */
export function writeMade(
  file: string,
  site: string,
  answers: readonly Answer[],
  made: readonly MadePage[],
  taken: readonly TakenPage[],
): void {
  const standing = made.flatMap((page) => {
    const status = statSync(join(site, page.file), { throwIfNoEntry: false });
    return status === undefined ? [] : [{ ...page, bytes: status.size, time: status.mtimeMs }];
  });
  writeFileSync(file, JSON.stringify({ answers, made: standing, taken } satisfies Written));
}

/**
 * The pages of an earlier build, by file: those whose files nobody has touched since.
 * @param folder holds what each of its processes wrote down
 */
export function readMade(folder: string, site: string): Map<string, EarlierPage> {
  const pages = new Map<string, EarlierPage>();
  for (const { answers, made, taken } of writtenIn(folder)) {
    for (const { asked, ...page } of [...made, ...taken]) {
      const status = statSync(join(site, page.file), { throwIfNoEntry: false });
      if (status?.size !== page.bytes || status.mtimeMs !== page.time) continue;
      pages.set(page.file, { ...page, answers: asked.map((place) => answers[place] ?? ["", ""]) });
    }
  }
  return pages;
}

/** Files that stay in the earlier site. */
export function takenFiles(folder: string): Set<string> {
  return new Set(writtenIn(folder).flatMap(({ taken }) => taken.map(({ file }) => file)));
}

function writtenIn(folder: string): Written[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => readOwn<Written>(join(folder, name)) ?? []);
}

/** What this program wrote into a file; undefined where there is none, or another program or a full disk spoiled it. */
export function readOwn<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}
