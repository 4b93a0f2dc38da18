/**
 * Every name of the catalogue by its key, sharded by prefix: for exact names, for suggestions while typing and for "did
 * you mean". A browser loads one shard per query, independent of the catalogue's size.
 */
import type { Kind, SearchRecord } from "./record.ts";
import { nameKey, spellings } from "./words.ts";

/** `[key, label, kind, path, note]`: a paper's note is its title. */
export type NameEntry = readonly [key: string, label: string, kind: Kind, path: string, note: string];

export interface NameManifest {
  /** Key prefixes that have a file of names, sorted. */
  names: string[];
  /** Length of the prefixes of `words`. */
  width: number;
  /** Word prefixes that have a file. */
  words: string[];
}

export interface NameFiles {
  manifest: NameManifest;
  /** Names by key prefix; where there are more than `LARGEST`, those equal to the prefix and the shortest. */
  names: Map<string, NameEntry[]>;
  /** Words of names by prefix, for correcting a single word. */
  words: Map<string, string[]>;
}

/** Maximum number of names per file: about 25 KB. */
const LARGEST = 300;
/** Names listed for a prefix that is too common: more than the suggestions show. */
const SHORTEST = 40;
/** Number of words above which they are sharded by two letters instead of one. */
const ONE_LETTER_WORDS = 6_000;

/** The file for a key: the longest prefix that has one. */
export function nearestFile(names: ReadonlySet<string>, key: string): string | undefined {
  for (let length = key.length; length > 0; length--) {
    const beginning = key.slice(0, length);
    if (names.has(beginning)) return beginning;
  }
  return undefined;
}

/** File name of a prefix: letters other than a-z as code points. */
export const fileName = (beginning: string) =>
  beginning.replace(/[^a-z0-9]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16)}-`);

/** Order of kinds where names are equal: lists before their members. */
const ORDER: Record<Kind, number> = {
  Family: 0,
  Paper: 1,
  Topic: 2,
  Benchmark: 3,
  Model: 4,
  Organization: 5,
  Author: 6,
};

export function nameFiles(records: readonly SearchRecord[]): NameFiles {
  const sorted = entriesOf(records).sort(
    (a, b) => compare(a[0], b[0]) || ORDER[a[2]] - ORDER[b[2]] || compare(a[3], b[3]),
  );
  const names = new Map<string, NameEntry[]>();
  fill(names, "", sorted);
  const found = new Set(
    records
      .flatMap(({ names }) => names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)))
      .map((word) => word.toLowerCase())
      // Short words and numbers are too similar to each other to be corrected.
      .filter((word) => word.length >= 4 && !/\d/.test(word)),
  );
  const width = found.size > ONE_LETTER_WORDS ? 2 : 1;
  const words = new Map<string, string[]>();
  for (const word of [...found].sort()) {
    const beginning = nameKey(word).slice(0, width);
    if (beginning === "") continue;
    const file = words.get(beginning);
    if (file) file.push(word);
    else words.set(beginning, [word]);
  }
  return { manifest: { names: [...names.keys()].sort(), width, words: [...words.keys()] }, names, words };
}

/** Each name and spelling of each record, unique by key and page. */
function entriesOf(records: readonly SearchRecord[]): NameEntry[] {
  const entries = new Map<string, NameEntry>();
  for (const record of records) {
    for (const name of record.names) {
      for (const form of [name, ...spellings(name)]) {
        const key = nameKey(form);
        const id = `${key} ${record.path}`;
        if (key === "" || entries.has(id)) continue;
        const [shown, note] = record.label === undefined ? [record.title, record.note] : [record.label, record.title];
        entries.set(id, [key, shown, record.kind, record.path, note]);
      }
    }
  }
  return [...entries.values()];
}

/** Files for the names with a prefix; too many for one file are split by one more letter. */
function fill(files: Map<string, NameEntry[]>, beginning: string, entries: readonly NameEntry[]): void {
  const longer = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const next = [...entry[0].slice(beginning.length)][0];
    if (next === undefined) continue;
    const group = longer.get(beginning + next);
    if (group) group.push(entry);
    else longer.set(beginning + next, [entry]);
  }
  if (beginning !== "") {
    const whole = entries.length <= LARGEST;
    files.set(beginning, whole ? [...entries] : shortest(entries, beginning));
    if (whole) return;
  }
  for (const [next, group] of longer) fill(files, next, group);
}

function shortest(entries: readonly NameEntry[], beginning: string): NameEntry[] {
  const exact = entries.filter(([key]) => key === beginning);
  const others = entries.filter(([key]) => key !== beginning).sort((a, b) => a[0].length - b[0].length);
  return [...exact.slice(0, SHORTEST), ...others.slice(0, SHORTEST)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
