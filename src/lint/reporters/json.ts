/** The report for programs. Its format is a stable interface: see `docs/check.md`. */
import { z } from "zod";
import { sortIssues, type Issue } from "../../reader/issue.ts";

/** Raised when a field changes its meaning or is removed; added fields do not change it. */
export const REPORT_VERSION = 1;

const reportedIssue = z
  .strictObject({
    severity: z.enum(["error", "warning"]).describe("An error fails the check; a warning does not."),
    rule: z.string().describe("Name of the rule, in kebab-case."),
    file: z.string().describe("Path from the repository's root, with forward slashes."),
    line: z.int().min(1).describe("1-based; 1 where the mistake is about the whole file."),
    column: z.int().min(1).describe("1-based, in UTF-16 units; 1 where the mistake is about the whole file."),
    field: z.string().nullable().describe("Dotted path of the field: results.2.source."),
    message: z.string().describe("What is wrong."),
    mend: z.string().nullable().describe("How to fix it, where the message has not said what is expected."),
    fixable: z.boolean().describe("Whether `npm run check -- --fix` fixes it."),
  })
  .describe("A mistake, at its place.");

export const report = z
  .strictObject({
    version: z.literal(REPORT_VERSION),
    checked: z
      .array(z.string())
      .nullable()
      .describe("The files that were named; null where the whole catalogue was checked."),
    errors: z.int().min(0),
    warnings: z.int().min(0),
    fixable: z.int().min(0),
    issues: z.array(reportedIssue).describe("Ordered by file, line and column."),
  })
  .describe("What `npm run check -- --format json` prints.");

export type Report = z.output<typeof report>;

/** @param named the requested files, or undefined for all */
export function toReport(issues: readonly Issue[], named?: ReadonlySet<string>): Report {
  const count = (is: (issue: Issue) => boolean) => issues.filter(is).length;
  return {
    version: REPORT_VERSION,
    checked: named === undefined ? null : [...named].sort(),
    errors: count(({ severity }) => severity === "error"),
    warnings: count(({ severity }) => severity === "warning"),
    fixable: count(({ fixable }) => fixable === true),
    issues: sortIssues(issues).map((issue) => ({
      severity: issue.severity,
      rule: issue.rule,
      file: issue.file,
      line: issue.line ?? 1,
      column: issue.column ?? 1,
      field: issue.field ?? null,
      message: issue.message,
      mend: issue.hint ?? null,
      fixable: issue.fixable ?? false,
    })),
  };
}
