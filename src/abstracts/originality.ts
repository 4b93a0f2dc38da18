/** Runs of words shared with an abstract, which "in our own words" forbids. */
import { withoutAccents } from "../lib/accents.ts";

/**
 * Eight consecutive words. Shorter runs are terms of the field ("on a single consumer GPU with 24 GB"); a copied and
 * lightly edited sentence still has a run of eight between two edits.
 */
export const SHARED_WORDS = 8;

export interface SharedRun {
  /** Offsets in our text, end exclusive. */
  start: number;
  end: number;
  /** 1-based position of its first word in our text. */
  line: number;
  column: number;
  /** Number of shared words. */
  words: number;
  /** The run as our text writes it, on one line. */
  text: string;
}

interface Word {
  /** Without case, accents and compatibility forms. */
  key: string;
  /** An ordinary word: not a name, number or abbreviation. */
  plain: boolean;
  start: number;
  end: number;
}

/**
 * The longest runs of at least `least` consecutive words that are in both texts, in the order of ours, without overlap.
 * Not counted: a run within one of the `exempt` phrases (titles, names), and one with fewer than `least / 2` plain
 * words: a list of names and scores is a fact, not a sentence. Case, punctuation, accents, line breaks and Markdown
 * syntax are ignored.
 */
export function sharedRuns(
  text: string,
  abstract: string,
  { least = SHARED_WORDS, exempt = [] }: { least?: number; exempt?: readonly string[] } = {},
): SharedRun[] {
  const own = readWords(hideAddresses(text));
  const theirs = readWords(abstract);
  const places = indexGrams(theirs, least);
  const excused = new Set(exempt.flatMap((phrase) => [...indexGrams(readWords(phrase), least).keys()]));
  const runs: SharedRun[] = [];
  let from = 0;
  while (from + least <= own.length) {
    const gram = gramAt(own, from, least);
    const shared = excused.has(gram) ? [] : longestMatch(own, from, theirs, places.get(gram) ?? []);
    const first = own[from];
    const last = own[from + shared.length - 1];
    if (first && last && shared.filter(({ plain }) => plain).length >= least / 2) {
      runs.push({
        start: first.start,
        end: last.end,
        ...placeOf(text, first.start),
        words: shared.length,
        text: text.slice(first.start, last.end).replace(/\s+/g, " "),
      });
      from += shared.length;
    } else from += 1;
  }
  return runs;
}

/** Letters and digits, with points and commas inside numbers; a hyphen separates words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,](?=\p{N})[\p{L}\p{N}]+)*%?/gu;

function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: withoutAccents(word).toLowerCase(),
    plain: /^\p{L}?\p{Ll}+$/u.test(word),
    start: index,
    end: index + word.length,
  }));
}

/** Replaces link targets with spaces, which keeps the offsets. */
const hideAddresses = (text: string) =>
  text.replace(/\]\([^()\s]*\)|https?:\/\/\S+/g, (address) => " ".repeat(address.length));

const gramAt = (words: readonly Word[], from: number, least: number) =>
  words
    .slice(from, from + least)
    .map(({ key }) => key)
    .join(" ");

/** Start positions of each run of `least` words. */
function indexGrams(words: readonly Word[], least: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let from = 0; from + least <= words.length; from += 1) {
    const gram = gramAt(words, from, least);
    places.set(gram, [...(places.get(gram) ?? []), from]);
  }
  return places;
}

/** The longest match with our words from `from` on, among the `places` in the abstract. */
function longestMatch(own: readonly Word[], from: number, theirs: readonly Word[], places: readonly number[]): Word[] {
  let best: Word[] = [];
  for (const place of places) {
    let length = 0;
    while (own[from + length] && own[from + length]?.key === theirs[place + length]?.key) length += 1;
    if (length > best.length) best = theirs.slice(place, place + length);
  }
  return best;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
