import { errorsOf, sortIssues, type Issue } from "../reader/issue.ts";

/**
 * Mistakes in a content file, for the top of its page. In dev only: a build has refused every one.
 * @param file path from the repository's root
 */
export async function mistakesIn(file: string): Promise<Issue[]> {
  if (!import.meta.env.DEV) return [];
  const { lintCatalogue } = await import("../lint/lint.ts");
  const today = new Date().toISOString().slice(0, 10);
  const { issues } = lintCatalogue(process.cwd(), today, { named: new Set([file]) });
  return sortIssues(errorsOf(issues).filter((issue) => issue.file === file));
}
