/** What the lint reports for the small catalogue with something broken. */
import { lintCatalogue, type LintOptions } from "../src/lint/lint.ts";
import { formatIssue } from "../src/reader/issue.ts";
import { PHI, smallCatalogue } from "./small-catalogue.ts";

export const TODAY = "2026-11-24";

type Changes = Parameters<typeof smallCatalogue>[0];

/** One message per issue, without the path of the paper that most tests change; warnings are marked. */
export function messagesOf(changes: Changes, options: LintOptions = {}): string[] {
  const catalogue = smallCatalogue(changes);
  try {
    return lintCatalogue(catalogue.root, TODAY, options).issues.map((issue) => {
      const text = formatIssue(issue).replace("content/papers/2024/", "");
      return issue.severity === "warning" ? `warning ${text}` : text;
    });
  } finally {
    catalogue.remove();
  }
}

/** The messages after one replacement in the paper. */
export function messagesAfter(from: string, to: string): string[] {
  return messagesOf({ [PHI]: (text) => replace(text, from, to) });
}

/** The paper's text with one replacement. @throws if there is nothing to replace, so that no test passes by mistake */
export function replace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return text.replace(from, () => to);
}
