/** Loads Pagefind in the browser, when search is first used. */
import { OTHERS_MARK } from "../search/record.ts";

export interface Found {
  url: string;
  excerpt: string;
  content: string;
  /** Word positions, as Pagefind counts them. */
  raw_content: string;
  /** Positions of the matched words in `raw_content`. */
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
 * Ranking weights. Short names and titles have the highest weights in a record; long records are not penalized, and an
 * exact word ranks above one that only starts with it.
 */
const ranking = { pageLength: 0.3, termFrequency: 0.6, termSimilarity: 3, termSaturation: 1.2 };

/** @param folder address of Pagefind's files; `base` is the prefix of a record's path, without a trailing slash */
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

/** Whether a word is in a record's text. */
export function holdsWord({ content, meta }: Found, key: string, keyOf: (text: string) => string): boolean {
  return keyOf(`${content} ${meta["title"]}`).includes(key);
}

/**
 * Whether a record matched by a word of the same stem, as `distilling` and `distillation`, unlike `whisper` and `W4A8`.
 */
export function matchedStem({ raw_content, locations }: Found, key: string, keyOf: (text: string) => string): boolean {
  const words = raw_content.split(raw_content.includes("\u200B") ? "\u200B" : /\s+/);
  return locations.some((place) => haveOneStem(keyOf(words[place] ?? ""), key));
}

/** Whether the first four letters, and half of the longer word, are equal. */
function haveOneStem(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= Math.max(4, Math.max(one.length, other.length) / 2);
}
