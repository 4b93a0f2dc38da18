/** Double names have the plain hyphen, so that one author has one page. */
import { at } from "../describe.ts";
import { hasDash } from "../fix/fix.ts";
import { fieldOf, itemsOf } from "../raw.ts";
import type { ContentRule } from "../rule.ts";

export const authorDashes: ContentRule = {
  name: "author-dashes",
  severity: "error",
  check: (content) =>
    itemsOf(fieldOf(content.fields, "authors")).flatMap((name, index) =>
      hasDash(name)
        ? [{ ...at(content, ["authors", index], `"${name.slice(0, 60)}" has a dash`, 'write "-"'), fixable: true }]
        : [],
    ),
};
