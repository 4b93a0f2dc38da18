/** Addresses in the front matter use https. `markdown` checks the links of the body. */
import type { TextRule } from "../rule.ts";
import { frontMatterOf, placesOf } from "./text-places.ts";

export const https: TextRule = {
  name: "https",
  severity: "error",
  check: ({ file, text }) =>
    placesOf(frontMatterOf(text), /\b(?:(?:http|ftp|file|ws):\/\/|(?:javascript|vbscript):(?=\S)|data:[a-z]+\/)/gi).map(
      ({ line, column, found }) => ({
        file,
        line,
        column,
        message: `"${found}" begins an address that is not https`,
        hint: "use the https address",
      }),
    ),
};
