import { errorsOf, sortIssues, type Issue } from "../reader/issue.ts";

/**
 * Issues of a content file, shown at the top of its page. In dev only: a build refuses any error.
 * @param file path from the repository's root
 */
export async function mistakesIn(file: string): Promise<Issue[]> {
  if (!import.meta.env.DEV) return [];
  const { lintCatalogue } = await import("../lint/lint.ts");
  const today = new Date().toISOString().slice(0, 10);
  const { issues } = lintCatalogue(process.cwd(), today, { named: new Set([file]) });
  return sortIssues(errorsOf(issues).filter((issue) => issue.file === file));
}
