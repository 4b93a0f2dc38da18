/** The full lint: reads the catalogue, applies every rule, and returns all issues at once. */
import type { Issue } from "../reader/issue.ts";
import { loadCatalogueFiles, type CatalogueFiles, type LoadOptions } from "../reader/catalogue-files.ts";
import { lintFile } from "./lint-file.ts";
import { applyRule } from "./rule.ts";
import { catalogueRules, paperRules } from "./rules/index.ts";

export type LintOptions = LoadOptions;

/** @param today yyyy-mm-dd, for "in the future" */
export function lintCatalogue(
  root: string,
  today: string,
  options: LintOptions = {},
): { content: CatalogueFiles; issues: Issue[] } {
  const { content, issues } = loadCatalogueFiles(root, { ...options, checkFile: lintFile });
  const context = { today, benchmarks: content.benchmarks };
  const found = [
    ...content.papers.flatMap((entry) => paperRules.flatMap((rule) => applyRule(rule, entry, context))),
    ...catalogueRules.flatMap((rule) =>
      applyRule(rule, content, today).filter(({ file }) => rule.scope === "across files" || content.isNamed(file)),
    ),
  ];
  return { content, issues: suppressDuplicates([...issues, ...found]) };
}

/** A line marked TODO is reported once, without the further errors that the placeholder causes. */
function suppressDuplicates(issues: readonly Issue[]): Issue[] {
  const open = new Set(issues.flatMap(({ rule, file, line }) => (rule === "todo" ? [`${file}:${line}`] : [])));
  return issues.filter(({ rule, file, line }) => rule === "todo" || !open.has(`${file}:${line}`));
}
