/** Files use LF line endings and have no byte order mark. */
import type { TextRule } from "../rule.ts";
import { placesOf } from "./text-places.ts";

export const lineEnds: TextRule = {
  name: "line-ends",
  severity: "error",
  check({ file, text }) {
    const findings = text.startsWith("\uFEFF")
      ? [
          {
            file,
            line: 1,
            column: 1,
            message: "begins with a byte order mark",
            hint: "save it as UTF-8 without one",
            fixable: true,
          },
        ]
      : [];
    const [first] = text.includes("\r\n") ? placesOf(text, /\r\n/g) : [];
    if (first === undefined) return findings;
    const { line, column } = first;
    return [
      ...findings,
      {
        file,
        line,
        column,
        message: "has Windows line endings (CR LF)",
        hint: "use LF",
        fixable: true,
      },
    ];
  },
};
