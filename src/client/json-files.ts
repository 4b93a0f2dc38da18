/** JSON files below an address, each loaded once; a failed request is repeated at the next use. */
export type JsonFiles = <T>(file: string) => Promise<T>;

/** @param folder address of the files, with a trailing slash */
export function jsonFiles(folder: string): JsonFiles {
  const files = new Map<string, Promise<unknown>>();
  return <T>(file: string) => {
    let loaded = files.get(file) as Promise<T> | undefined;
    if (!loaded) {
      loaded = fetch(`${folder}${file}.json`).then(async (response) => {
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        return (await response.json()) as T;
      });
      loaded.catch(() => files.delete(file));
      files.set(file, loaded);
    }
    return loaded;
  };
}
