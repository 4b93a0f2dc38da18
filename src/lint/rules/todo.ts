/** Nothing that a draft left to be done. */
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
      message: `"${found}" is left`,
      hint: "fill it in, or take the line out",
    })),
};
