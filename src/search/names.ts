/**
 * Every name of the catalogue by its key, in small files: for exact names, for suggestions while typing and for "did
 * you mean". A browser loads one file, of the names that begin like what was typed.
 */
import type { Kind, SearchRecord } from "./record.ts";
import { nameKey, spellings } from "./words.ts";

/** `[key, label, kind, path, note]`: a paper's note is its title. */
export type NameEntry = readonly [key: string, label: string, kind: Kind, path: string, note: string];

export interface NameShard {
  names: NameEntry[];
  /** Words of names, for mending a single word. */
  words: string[];
}

export interface NameManifest {
  /** Letters of the key that name a file. */
  width: number;
  shards: string[];
}

/** Names beyond which files are cut by two letters instead of one: a file stays below about 50 KB. */
const ONE_LETTER_NAMES = 6_000;

/** The file that a key stands in; keys that begin with no Latin letter or digit share one. */
export function shardOf(key: string, width: number): string {
  const start = key.slice(0, width);
  return /^[a-z0-9]+$/.test(start) ? start : "other";
}

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

export function nameFiles(records: readonly SearchRecord[]): {
  manifest: NameManifest;
  shards: Map<string, NameShard>;
} {
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
  const width = entries.size > ONE_LETTER_NAMES ? 2 : 1;
  const shards = new Map<string, NameShard>();
  const shard = (name: string): NameShard => {
    let found = shards.get(name);
    if (!found) shards.set(name, (found = { names: [], words: [] }));
    return found;
  };
  const sorted = [...entries.values()].sort(
    (a, b) => a[0].localeCompare(b[0], "en") || ORDER[a[2]] - ORDER[b[2]] || a[3].localeCompare(b[3], "en"),
  );
  for (const entry of sorted) shard(shardOf(entry[0], width)).names.push(entry);
  const words = new Set(
    records
      .flatMap(({ names }) => names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)))
      .map((word) => word.toLowerCase()),
  );
  for (const word of [...words].sort()) {
    // Short words and numbers are too near to each other to be mended.
    if (word.length >= 4 && !/\d/.test(word)) shard(shardOf(nameKey(word), width)).words.push(word);
  }
  return { manifest: { width, shards: [...shards.keys()].sort() }, shards };
}
