/** A summary is short enough to be read and long enough to state its limits. */
import { inBody } from "../../reader/zod-issues.ts";
import type { ContentRule } from "../rule.ts";

const FEWEST = 120;
const MOST = 300;

export const summaryLength: ContentRule = {
  name: "summary-length",
  severity: "warning",
  check(content) {
    if (!content.file.startsWith("content/papers/")) return [];
    const words = countWords(content.body);
    if (words === 0 || (words >= FEWEST && words <= MOST)) return [];
    return [
      inBody(content, { line: 1, column: 1 }, `the summary has ${words} words`, `${FEWEST} to ${MOST} are usual`),
    ];
  },
};

/** Words of the text, without headings. */
function countWords(body: string): number {
  let words = 0;
  for (const line of body.split("\n")) {
    if (line.startsWith("#")) continue;
    let before = " ";
    for (const character of line) {
      if (before === " " && character !== " ") words += 1;
      before = character;
    }
  }
  return words;
}
