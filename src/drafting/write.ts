/** Writes a new file atomically. */
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Draft } from "./draft.ts";

/** False, without a change, where the file already exists. */
export function writeDraft(root: string, { file, text }: Draft): boolean {
  const target = join(root, file);
  const temporary = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    // A rename would replace an existing file; a link does not.
    linkSync(temporary, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
