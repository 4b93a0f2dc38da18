/** A file's name is its id, and the id is part of an address. */
import { SLUG } from "../../schema/fields.ts";
import type { TextRule } from "../rule.ts";
import { idOf, kindOf, type Kind } from "../../reader/file-tree.ts";

/** Kinds whose files are entries with an id. */
const ENTRIES: ReadonlySet<Kind> = new Set(["papers", "benchmarks", "families", "topics"]);
/** Names that Windows keeps for devices: a file of such a name cannot be checked out there. */
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
      const hint = `rename it: small letters, digits, "-" and "." only, at most ${MAX_ID} characters`;
      return [{ file, message: `"${name.slice(0, 60)}" is no id, and a file's name is its id`, hint }];
    }
    if (!/[a-z]/.test(name)) {
      return [
        { file, message: `"${name}" is no id: addresses like /papers/2/ are pages of lists`, hint: "use a letter" },
      ];
    }
    return DEVICES.test(name)
      ? [{ file, message: `"${name}" is the name of a device on Windows`, hint: "rename the file" }]
      : [];
  },
};
