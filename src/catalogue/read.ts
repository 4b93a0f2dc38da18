/** The content as pages need it: without a mistake, or in a preview what was good the last time. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readContent, type Content } from "../check/content.ts";
import { checkFile, type CheckedFile } from "../check/read-file.ts";
import { errorsOf, formatIssues } from "../paper/issue.ts";

/** What a file held when it was last read, and by which its next reading is told from it. */
interface Remembered<Fields> {
  stamp: string;
  schema: unknown;
  checked: CheckedFile<Fields>;
}
const remembered = new Map<string, Remembered<unknown>>();

/** @throws with every mistake of every file */
export function readWhole(root: string): Content {
  const { content, issues } = readContent(root);
  const errors = errorsOf(issues);
  if (errors.length > 0) throw new Error(`\n${formatIssues(errors)}`);
  return content;
}

/**
 * Reads only files that have changed since the last call, and leaves out those that were never good.
 * @param tell is called once with the mistakes of files that were saved since
 */
export function readPreview(root: string, tell: (mistakes: string) => void): Content {
  const { content, issues } = readContent(root, { checkFile: checkChanged });
  const errors = errorsOf(issues);
  if (errors.length > 0) tell(formatIssues(errors));
  return content;
}

function checkChanged<T extends z.ZodType>(root: string, file: string, schema: T): CheckedFile<z.output<T>> {
  const path = join(root, file);
  const { mtimeMs, size } = lstatSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const known = remembered.get(path) as Remembered<z.output<T>> | undefined;
  if (known?.stamp === stamp && known.schema === schema) return known.checked;
  const now = checkFile(root, file, schema);
  const { content, fields } = errorsOf(now.issues).length === 0 ? now : (known?.checked ?? NOTHING);
  const checked = { content, fields, issues: [] };
  remembered.set(path, { stamp, schema, checked });
  return { ...checked, issues: now.issues };
}
const NOTHING = { content: null, fields: null };
