/** Joins the parts of a build to the site that a whole build makes. */
import { cp, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Puts the parts' files into one folder; the parts stay as they are.
 * @param leftOut files at the top that are made anew from all parts
 * @throws if two parts hold one file with different content
 */
export async function joinParts(
  parts: readonly string[],
  target: string,
  leftOut: (file: string) => boolean,
): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const part of parts) {
    for (const name of await readdir(part)) {
      if (!leftOut(name)) await put(join(part, name), join(target, name), name);
    }
  }
}

/** Copies a file or a folder; a folder that is there already is filled up. */
async function put(from: string, to: string, name: string): Promise<void> {
  if (!existsSync(to)) await cp(from, to, { recursive: true });
  else if ((await stat(from)).isDirectory()) {
    for (const inner of await readdir(from)) await put(join(from, inner), join(to, inner), `${name}/${inner}`);
  } else if (!(await readFile(from)).equals(await readFile(to))) {
    // Scripts, styles and what is copied as it is: each part has them.
    throw new Error(`${name} differs between the parts`);
  }
}
