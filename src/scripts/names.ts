/** The catalogue's names, loaded file by file as they are asked for. */
import { shardOf, type NameManifest, type NameShard } from "../search/names.ts";
import { nameKey } from "../search/words.ts";

export interface Names {
  /** The names and words that begin like a text; undefined if there are none. */
  near(text: string): Promise<NameShard | undefined>;
}

/** @param folder address of the files, with a slash at its end */
export function openNames(folder: string): Names {
  let manifest: Promise<NameManifest> | undefined;
  const files = new Map<string, Promise<NameShard>>();
  const get = async <T>(file: string): Promise<T> => {
    const response = await fetch(folder + file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  };
  return {
    near: async (text) => {
      const key = nameKey(text);
      if (key === "") return undefined;
      manifest ??= get<NameManifest>("index.json");
      const { width, shards } = await manifest.catch((error: unknown) => {
        manifest = undefined;
        throw error;
      });
      const shard = shardOf(key, width);
      if (!shards.includes(shard)) return undefined;
      let file = files.get(shard);
      if (!file) files.set(shard, (file = get<NameShard>(`${shard}.json`)));
      return file.catch(() => {
        files.delete(shard);
        return undefined;
      });
    },
  };
}
