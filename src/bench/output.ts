/** How large a finished site is. */
import { readdirSync, statSync } from "node:fs";
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
