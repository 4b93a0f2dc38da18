/** The whole check: reads the catalogue, applies every rule, and returns all mistakes at once. */
import type { Issue } from "../reader/issue.ts";
import { readContent, type Content, type ReadOptions } from "../reader/catalogue-files.ts";
import { lintFile } from "./lint-file.ts";
import { applyRule } from "./rule.ts";
import { catalogueRules, paperRules } from "./rules/index.ts";

export type CheckOptions = ReadOptions;

/** Rules whose findings are told wherever they stand: a change of one file makes them in others. */
const ACROSS_FILES: ReadonlySet<string> = new Set(["references", "addresses", "withdrawn"]);

/** @param today yyyy-mm-dd, for "in the future" */
export function checkContent(
  root: string,
  today: string,
  options: CheckOptions = {},
): { content: Content; issues: Issue[] } {
  const { content, issues } = readContent(root, { ...options, checkFile: lintFile });
  const context = { today, benchmarks: content.benchmarks };
  const found = [
    ...content.papers.flatMap((entry) => paperRules.flatMap((rule) => applyRule(rule, entry, context))),
    ...catalogueRules
      .flatMap((rule) => applyRule(rule, content, today))
      .filter(({ file, rule }) => ACROSS_FILES.has(rule) || content.isNamed(file)),
  ];
  return { content, issues: withoutEchoes([...issues, ...found]) };
}

/** A place that is still to be filled in says so once, and not also in what ways it is no value yet. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const open = new Set(issues.flatMap(({ rule, file, line }) => (rule === "todo" ? [`${file}:${line}`] : [])));
  return issues.filter(({ rule, file, line }) => rule === "todo" || !open.has(`${file}:${line}`));
}
