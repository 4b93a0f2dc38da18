/** No placeholders of a draft are left. */
import type { TextRule } from "../rule.ts";
import { placesOf } from "./text-places.ts";

export const todo: TextRule = {
  name: "todo",
  severity: "error",
  check: ({ file, text }) =>
    placesOf(text, /\b(?:TODO|FIXME|TBD)\b/g).map(({ line, column, found }) => ({
      file,
      line,
      column,
      message: `"${found}" is left over`,
      hint: "fill it in, or remove the line",
    })),
};
