/** Corrections and completions from the catalogue's names and words. */
import { distance } from "fastest-levenshtein";
import type { NameEntry } from "./names.ts";
import { nameKey } from "./words.ts";

/** Allowed edit distance: one in a short word, two (a swapped pair) in a longer one, a quarter of a long one. */
const tolerance = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : Math.max(2, Math.floor(length / 4)));

/** The nearest candidate within the tolerance, or undefined. At equal distances the first in the list. */
function nearestOf<T>(key: string, candidates: readonly T[], keyOf: (candidate: T) => string): T | undefined {
  let best: T | undefined;
  let least = tolerance(key.length) + 1;
  for (const candidate of candidates) {
    const other = keyOf(candidate);
    if (Math.abs(other.length - key.length) >= least) continue;
    const apart = distance(key, other);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** Names with exactly this key. */
export function exactNames(names: readonly NameEntry[], key: string): NameEntry[] {
  return names.filter(([known]) => known === key);
}

/** Names that start with a key, shortest first, each page once. */
export function namesBeginning(names: readonly NameEntry[], key: string, count: number): NameEntry[] {
  const found = names.filter(([known]) => known.startsWith(key));
  found.sort((a, b) => a[0].length - b[0].length || a[0].localeCompare(b[0]));
  const seen = new Set<string>();
  return found.filter(([, , , path]) => !seen.has(path) && seen.add(path)).slice(0, count);
}

/**
 * Corrects a query: to a name if the full query is near one, else each unknown word to the nearest word of a name.
 * @param unknown words of the query that are in none of the results
 * @param namesNear names with the query's prefix
 * @param wordsNear words of names with a word's prefix
 * @returns undefined if nothing is near
 */
export function correctQuery(
  query: string,
  unknown: readonly string[],
  namesNear: readonly NameEntry[],
  wordsNear: (word: string) => readonly string[],
): string | undefined {
  const name = nearestOf(nameKey(query), namesNear, ([known]) => known);
  if (name) return name[1];
  let fixed = query;
  for (const word of unknown) {
    const near = nearestOf(nameKey(word), wordsNear(word), nameKey);
    if (near === undefined) return undefined;
    fixed = fixed.replace(word, near);
  }
  return fixed === query ? undefined : fixed;
}
