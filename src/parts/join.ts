/** Joins the parts of a build to the site that a whole build makes. */
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Puts the parts' files into one folder.
 * @param leftOut files that are made anew from all parts, by their path
 * @param keep whether the parts stay as they are: files are copied, not moved
 * @throws if two parts hold one file with different content
 */
export async function joinParts(
  parts: readonly string[],
  target: string,
  leftOut: (file: string) => boolean,
  keep: boolean,
): Promise<void> {
  const made = new Set<string>();
  for (const part of parts) {
    for (const entry of await readdir(part, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const from = join(entry.parentPath, entry.name);
      const file = relative(part, from);
      const to = join(target, file);
      if (leftOut(file)) continue;
      if (existsSync(to)) {
        // Scripts, styles and what is copied as it is: each part has them.
        if (!(await readFile(from)).equals(await readFile(to))) throw new Error(`${file} differs between the parts`);
        continue;
      }
      const folder = dirname(to);
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await (keep ? cp(from, to) : rename(from, to));
    }
  }
  if (!keep) for (const part of parts) await rm(part, { recursive: true, force: true });
}
