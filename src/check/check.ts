/** The whole check: reads the catalogue, applies every rule, and returns all mistakes at once. */
import type { Issue } from "../paper/issue.ts";
import { readContent, type Content, type ReadOptions } from "./content.ts";
import { applyRule } from "./rule.ts";
import { catalogueRules, paperRules } from "./rules/index.ts";

export interface CheckOptions extends ReadOptions {
  /** Abstracts by the paper's id, where they are at hand. */
  abstracts?: ReadonlyMap<string, string> | undefined;
}

/** Rules whose findings are told wherever they stand: a change of one file makes them in others. */
const ACROSS_FILES: ReadonlySet<string> = new Set(["references", "addresses", "withdrawn"]);

/** @param today yyyy-mm-dd, for "in the future" */
export function checkContent(
  root: string,
  today: string,
  options: CheckOptions = {},
): { content: Content; issues: Issue[] } {
  const { content, issues } = readContent(root, options);
  const context = { today, benchmarks: content.benchmarks, abstracts: options.abstracts ?? new Map<string, string>() };
  const found = [
    ...content.papers.flatMap((entry) => paperRules.flatMap((rule) => applyRule(rule, entry, context))),
    ...catalogueRules
      .flatMap((rule) => applyRule(rule, content))
      .filter(({ file, rule }) => ACROSS_FILES.has(rule) || content.isNamed(file)),
  ];
  return { content, issues: [...issues, ...found] };
}

/** Issues that fail the check and the build. */
export function errorsOf(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === "error");
}
