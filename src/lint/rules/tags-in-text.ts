/** Text fields are shown literally: a tag in one appears as text. */
import type { TextRule } from "../rule.ts";
import { frontMatterOf, placesOf } from "./text-places.ts";

export const tagsInText: TextRule = {
  name: "tags-in-text",
  severity: "warning",
  check: ({ file, text }) =>
    placesOf(frontMatterOf(text), /<(?:\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>|!--)/gi).map(({ line, column, found }) => ({
      file,
      line,
      column,
      message: `"${found.slice(0, 60)}" looks like HTML, which fields show literally`,
      hint: "write plain text",
    })),
};
