import { pluralize } from "../lib/pluralize.ts";
/** Problems in the content, and how they are printed. */

/** An error fails the lint and the build; a warning does not. */
export type Severity = "error" | "warning";

export interface Issue {
  /** Path from the repository's root. */
  file: string;
  /** 1-based; absent if the issue concerns the file as a whole. Columns count UTF-16 units, as editors do. */
  line?: number;
  column?: number;
  /** Dotted path of the field: `results.2.source`. */
  field?: string;
  /** What is wrong. */
  message: string;
  /** How to fix it, if the message does not say what is expected. */
  hint?: string;
  severity: Severity;
  /** Name of the rule that reports it: `schema`, `dates`, … */
  rule: string;
  /** Whether `npm run check -- --fix` fixes it. */
  fixable?: boolean;
}

/** An issue without its rule and severity, which the rule adds. */
export type Finding = Omit<Issue, "rule" | "severity">;

/** By position, then rule and message: a total order. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...issues].sort(
    (a, b) =>
      text(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      text(a.rule, b.rule) ||
      text(a.message, b.message),
  );
}

/**
 * Text that is safe in a terminal or a log: control characters, line breaks and characters that reorder or hide text
 * are shown as code points. Messages quote file contents, and file names are untrusted.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** `content/papers/2024/phi-3.md:7:9`; an issue about the file as a whole gets 1:1. */
export function placeOf(issue: Issue): string {
  return `${printable(issue.file)}:${issue.line ?? 1}:${issue.column ?? 1}`;
}

/** `content/papers/2024/phi-3.md:8:12  families.0  "phy" is not a known family.  Did you mean "phi"?` */
export function formatIssue(issue: Issue): string {
  return [placeOf(issue), fieldOf(issue), ...sentences(issue)].join("  ");
}

const fieldOf = ({ field }: Issue) => printable(field ?? "-");
const sentences = ({ message, hint }: Issue) => [message, ...(hint === undefined ? [] : [hint])].map(printable);

/**
 * All issues as text, ordered by position: errors first, one a line, then warnings, then a line of counts.
 * Every line begins with file:line:column, which editors and terminals can open; columns are aligned per file.
 */
export function formatIssues(issues: readonly Issue[]): string {
  const errors = errorsOf(issues);
  const warnings = issues.filter(({ severity }) => severity === "warning");
  return [
    ...(errors.length === 0 ? [] : [alignedLines(errors), ""]),
    ...(warnings.length === 0 ? [] : ["Warnings (these do not fail the check):", alignedLines(warnings), ""]),
    countIssues(issues),
  ].join("\n");
}

function alignedLines(issues: readonly Issue[]): string {
  const byFile = new Map<string, Issue[]>();
  for (const issue of sortIssues(issues)) byFile.set(issue.file, [...(byFile.get(issue.file) ?? []), issue]);
  return [...byFile.values()]
    .flatMap((group) => {
      const width = (of: (issue: Issue) => string) => Math.max(...group.map((issue) => of(issue).length));
      const places = width(placeOf);
      const fields = width(fieldOf);
      return group.map((issue) =>
        [placeOf(issue).padEnd(places), fieldOf(issue).padEnd(fields), ...sentences(issue)].join("  "),
      );
    })
    .join("\n");
}

/** Issues that fail the lint and the build. */
export function errorsOf(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === "error");
}

/** `3 problems in 1 file (1 can be fixed by: npm run check -- --fix), 2 warnings` */
export function countIssues(issues: readonly Issue[]): string {
  const errors = errorsOf(issues);
  const files = new Set(errors.map(({ file }) => file)).size;
  const fixable = issues.filter((issue) => issue.fixable === true).length;
  const warnings = issues.length - errors.length;
  return [
    errors.length === 0 ? "no problems" : `${pluralize(errors.length, "problem")} in ${pluralize(files, "file")}`,
    warnings === 0 ? "" : `, ${pluralize(warnings, "warning")}`,
    fixable === 0 ? "" : ` (${fixable} can be fixed by: npm run check -- --fix)`,
  ].join("");
}
