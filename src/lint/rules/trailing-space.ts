/** No trailing whitespace, and one line feed at the end of the file. */
import { normalizeLines } from "../../reader/front-matter.ts";
import { trimLines } from "../fixers/trim.ts";
import type { TextRule } from "../rule.ts";

export const trailingSpace: TextRule = {
  name: "trailing-space",
  severity: "warning",
  check({ file, text }) {
    if (!file.endsWith(".md") || (!/[ \t]\r?$/m.test(text) && /[^\n]\n$/.test(text))) return [];
    const lines = normalizeLines(text).split("\n");
    const trimmed = trimLines(lines.join("\n")).split("\n");
    const index = lines.findIndex((line, at) => line !== trimmed[at]);
    if (index === -1) return trimmed.length === lines.length ? [] : [finding(file, lines.length, 1)];
    return [finding(file, index + 1, (trimmed[index]?.length ?? 0) + 1)];
  },
};

const finding = (file: string, line: number, column: number) => ({
  file,
  line,
  column,
  message: "has trailing whitespace, or does not end with one line feed",
  hint: "remove the whitespace, and end the file with one line feed",
  fixable: true,
});
