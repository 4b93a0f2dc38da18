/** A mistake in the content, and how it is told. */
export interface Issue {
  /** Path from the repository's root. */
  file: string;
  /** 1-based; absent where the mistake is about the whole file. */
  line?: number;
  column?: number;
  /** Dotted path of the field: `results.2.source`. */
  field?: string;
  /** What is wrong and how to mend it, in one sentence. */
  message: string;
}

/** `content/papers/2024/phi-3.md:7:9 published: expected a date like 2024-04-22, found "April"` */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(":");
  return `${place} ${issue.field ? `${issue.field}: ` : ""}${issue.message}`;
}

/** All issues, ordered by place, and a closing line that counts them. */
export function formatIssues(issues: readonly Issue[]): string {
  const sorted = [...issues].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const files = new Set(issues.map((issue) => issue.file)).size;
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${sorted.map(formatIssue).join("\n")}\n\n${plural(issues.length, "problem")} in ${plural(files, "file")}`;
}
