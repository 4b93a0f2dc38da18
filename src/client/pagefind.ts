/** Pagefind as it is loaded in the browser: when search is first used. */
import { OTHERS_MARK } from "../search/record.ts";

export interface Found {
  url: string;
  excerpt: string;
  content: string;
  /** As Pagefind counts its words. */
  raw_content: string;
  /** Places of the words that matched, in `raw_content`. */
  locations: number[];
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
export type Counts = Record<string, Record<string, number>>;
export interface FoundList {
  results: { id: string; data(): Promise<Found> }[];
  filters: Counts;
}
export interface SearchOptions {
  filters: Record<string, string>;
}
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: SearchOptions): Promise<FoundList>;
}

/**
 * Ranking of matches. Short names and titles come first in a record and already weigh most; a long record is not
 * penalized for its length, and an exact word ranks above one that only shares its prefix.
 */
const ranking = { pageLength: 0.3, termFrequency: 0.6, termSimilarity: 3, termSaturation: 1.2 };

/** @param folder address of Pagefind's files; `base` what precedes the path of a record, without a slash at its end */
export async function loadPagefind(folder: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // A worker would load Pagefind a second time; without one a query takes 30 ms.
  await pagefind.options({ baseUrl: base, excerptLength: 30, ranking, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** An excerpt that shows the match: none if only other spellings or synonyms matched. */
export function matchingExcerpt({ excerpt }: Found): string {
  const shown = excerpt.split(OTHERS_MARK)[0] ?? "";
  return shown.includes("<mark>") ? shown : "";
}

/** Whether a record's content or title contains a word. */
export function holdsWord({ content, meta }: Found, key: string, keyOf: (text: string) => string): boolean {
  return keyOf(`${content} ${meta["title"]}`).includes(key);
}

/** Whether a record matched by a word of the same stem: `distilling` and `distillation` have one, `whisper` and `W4A8` not. */
export function matchedStem({ raw_content, locations }: Found, key: string, keyOf: (text: string) => string): boolean {
  const words = raw_content.split(raw_content.includes("\u200B") ? "\u200B" : /\s+/);
  return locations.some((place) => haveOneStem(keyOf(words[place] ?? ""), key));
}

/** Four letters and half of the longer one are the same. */
function haveOneStem(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= Math.max(4, Math.max(one.length, other.length) / 2);
}
