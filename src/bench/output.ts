/** How large a finished site is, and whether two are the same. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

export interface OutputSize {
  files: number;
  bytes: number;
  /** Of the HTML files. */
  largestPage: { path: string; bytes: number };
  largestFile: { path: string; bytes: number };
}

/** Counts the files of a folder and all below it. */
export function measureOutput(folder: string): OutputSize {
  const size: OutputSize = {
    files: 0,
    bytes: 0,
    largestPage: { path: "", bytes: 0 },
    largestFile: { path: "", bytes: 0 },
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const found = { path: relative(folder, file), bytes: statSync(file).size };
    size.files += 1;
    size.bytes += found.bytes;
    if (found.bytes > size.largestFile.bytes) size.largestFile = found;
    if (entry.name.endsWith(".html") && found.bytes > size.largestPage.bytes) size.largestPage = found;
  }
  return size;
}

/** Each file's hash by its path below the folder. */
export function fileHashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

/** Files that stand in one of two folders only, or differ. */
export function differingFiles(one: string, other: string): string[] {
  const [ours, theirs] = [fileHashes(one), fileHashes(other)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((path) => ours.get(path) !== theirs.get(path)).sort();
}
