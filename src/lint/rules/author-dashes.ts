/** Hyphenated names use the plain hyphen, so that one author has one page. */
import { at } from "../../reader/zod-issues.ts";
import { hasDash } from "../fixers/fix.ts";
import { getField, asArray } from "../../reader/untyped.ts";
import type { ContentRule } from "../rule.ts";

/** Findings reported per file. */
const MAX_FINDINGS = 20;

export const authorDashes: ContentRule = {
  name: "author-dashes",
  severity: "error",
  check: (content) =>
    asArray(getField(content.fields, "authors"))
      .flatMap((name, index) => (hasDash(name) ? [{ name, index }] : []))
      .slice(0, MAX_FINDINGS)
      .map(({ name, index }) => ({
        ...at(content, ["authors", index], `"${name.slice(0, 60)}" has a dash or special hyphen`, 'write "-"'),
        fixable: true,
      })),
};
