import { lstatSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { kindOf } from "../reader/file-tree.ts";

/**
 * Files named on the command line, as paths from the root. Names are resolved against the caller's folder first, then
 * against the root.
 * @throws an error with a readable message for a name that is not a file of the catalogue
 */
export function namedFiles(root: string, folder: string, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.map((name) => {
      const found = [resolve(folder, name), resolve(root, name)]
        .map((path) => ({ file: relative(root, path).split(sep).join("/"), kind: kindAt(path) }))
        .filter(({ kind }) => kind !== undefined);
      const inside = found.find(({ file }) => file.startsWith("content/"));
      if (inside === undefined) {
        throw new Error(
          found.length === 0
            ? `there is no file ${name}`
            : `${name} is not below content/: only the catalogue is checked`,
        );
      }
      const { file, kind } = inside;
      if (kind === "folder") throw new Error(`${name} is a folder: name its files, or none to check everything`);
      if (!isChecked(file)) throw new Error(`${name} is not a file that the check reads`);
      return file;
    }),
  );
}

const isChecked = (file: string) =>
  kindOf(file) !== undefined || /^content\/(?:papers|benchmarks|families|topics)\//.test(file);

function kindAt(path: string): "file" | "folder" | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return undefined;
  return status.isDirectory() ? "folder" : "file";
}
