/** Checks the content and hands it over, in a process of its own: what reading takes is free when it ends. */
import { handOver } from "../catalogue/hand-over.ts";
import { checkContent } from "../check/check.ts";
import { errorsOf, formatIssues } from "../paper/issue.ts";
import { paperKeys } from "../reuse/global-key.ts";

export interface Checking {
  root: string;
  /** Where the content is handed over. */
  file: string;
}

/** Content without mistakes: what the process needs that has all made. */
export interface Checked {
  /** Of all papers. */
  ids: readonly string[];
  /** As `paperKeys` gives them. */
  keys: Readonly<Record<string, string>>;
}

/** Returns the mistakes as text if there are any; nothing is written then. */
export function checkForBuild({ root, file }: Checking): Checked | string {
  const { content, issues } = checkContent(root, new Date().toISOString().slice(0, 10));
  const errors = errorsOf(issues);
  if (errors.length > 0) return formatIssues(errors);
  handOver(content, file);
  return { ids: content.papers.map(({ id }) => id), keys: paperKeys(content) };
}
