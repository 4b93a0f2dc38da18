/**
 * Every name of the catalogue by its key, in small files: for exact names, for suggestions while typing and for "did
 * you mean". A browser loads one file, of the names that begin like what was typed, however large the catalogue is.
 */
import type { Kind, SearchRecord } from "./record.ts";
import { nameKey, spellings } from "./words.ts";

/** `[key, label, kind, path, note]`: a paper's note is its title. */
export type NameEntry = readonly [key: string, label: string, kind: Kind, path: string, note: string];

export interface NameManifest {
  /** Beginnings of keys that have a file of names, in order. */
  names: string[];
  /** Letters that a file of words has in common. */
  width: number;
  /** Beginnings of words that have a file. */
  words: string[];
}

export interface NameFiles {
  manifest: NameManifest;
  /** Names by the beginning of their keys; of more than `LARGEST` those that are that beginning, and the shortest. */
  names: Map<string, NameEntry[]>;
  /** Words of names by their beginning, for fixing a single word. */
  words: Map<string, string[]>;
}

/** Names in one file: about 25 KB. */
const LARGEST = 300;
/** Names that a file holds of a beginning too common to list: more than a list of suggestions shows. */
const SHORTEST = 40;
/** Words beyond which their files are cut by two letters instead of one. */
const ONE_LETTER_WORDS = 6_000;

/** The file in which names like a key stand: the longest beginning of it that has one. */
export function nearestFile(names: ReadonlySet<string>, key: string): string | undefined {
  for (let length = key.length; length > 0; length--) {
    const beginning = key.slice(0, length);
    if (names.has(beginning)) return beginning;
  }
  return undefined;
}

/** The file's own name for a beginning: letters beyond a-z as their code points. */
export const fileName = (beginning: string) =>
  beginning.replace(/[^a-z0-9]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16)}-`);

/** Kinds in the order in which equal names are shown: what gathers before what is gathered. */
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
      // Short words and numbers are too near to each other to be fixed.
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

/** Each name and spelling of each record, a key and a page together once. */
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

/** Files for the names below a beginning; too many for one are cut by one letter more. */
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
