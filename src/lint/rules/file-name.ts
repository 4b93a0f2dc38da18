/** A file's name is the entry's id, and the id is part of the address. */
import { SLUG } from "../../schema/fields.ts";
import type { TextRule } from "../rule.ts";
import { idOf, kindOf, type Kind } from "../../reader/file-tree.ts";

/** Kinds in which each file is an entry with an id. */
const ENTRIES: ReadonlySet<Kind> = new Set(["papers", "benchmarks", "families", "topics"]);
/** Device names that Windows reserves: such a file cannot be checked out there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/** The longest id today has 27 characters; with folders and `index.html` a path stays far below 255. */
const MAX_ID = 80;

export const fileName: TextRule = {
  name: "file-name",
  severity: "error",
  check({ file }) {
    const kind = kindOf(file);
    if (kind === undefined || !ENTRIES.has(kind)) return [];
    const name = idOf(file);
    if (name.length > MAX_ID || !SLUG.test(name)) {
      const hint = `rename it: lowercase letters, digits, "-" and "." only, at most ${MAX_ID} characters`;
      return [{ file, message: `"${name.slice(0, 60)}" is not a valid id, and the file name is the id`, hint }];
    }
    if (!/[a-z]/.test(name)) {
      return [
        {
          file,
          message: `"${name}" is not a valid id: addresses like /papers/2/ are list pages`,
          hint: "include a letter",
        },
      ];
    }
    return DEVICES.test(name)
      ? [{ file, message: `"${name}" is a reserved device name on Windows`, hint: "rename the file" }]
      : [];
  },
};
