/** The catalogue's names, loaded file by file on demand. */
import { fileName, nearestFile, type NameEntry, type NameManifest } from "../search/names.ts";
import { nameKey } from "../search/words.ts";
import { jsonFiles } from "./json-files.ts";

export interface Names {
  /** Names that start like a text; may be empty. */
  near(text: string): Promise<readonly NameEntry[]>;
  /** Words of names that start like a word. */
  wordsNear(word: string): Promise<readonly string[]>;
}

/** @param folder address of the files, with a trailing slash */
export function openNames(folder: string): Names {
  const get = jsonFiles(folder);
  let beginnings: Promise<{ names: ReadonlySet<string>; width: number; words: ReadonlySet<string> }> | undefined;
  const manifest = () =>
    (beginnings ??= get<NameManifest>("index").then(
      ({ names, width, words }) => ({ names: new Set(names), width, words: new Set(words) }),
      (error: unknown) => {
        beginnings = undefined;
        throw error;
      },
    ));
  return {
    near: async (text) => {
      const key = nameKey(text);
      if (key === "") return [];
      const file = nearestFile((await manifest()).names, key);
      return file === undefined ? [] : get<NameEntry[]>(fileName(file));
    },
    wordsNear: async (word) => {
      const { width, words } = await manifest();
      const beginning = nameKey(word).slice(0, width);
      return words.has(beginning) ? get<string[]>(`words/${fileName(beginning)}`) : [];
    },
  };
}
