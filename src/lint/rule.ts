/** What a rule is. Each stands in a file of `rules/`, with its test beside it. */
import type { ContentFile } from "../reader/front-matter.ts";
import type { Finding, Issue, Severity } from "../reader/issue.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { CatalogueFiles, Entry } from "../reader/catalogue-files.ts";

/** A file as it was read, before anything was made of it. */
export interface SourceFile {
  file: string;
  text: string;
}

export interface Rule<Subject extends unknown[]> {
  /** In kebab-case; machines know the rule by it. */
  readonly name: string;
  readonly severity: Severity;
  check(...subject: Subject): Finding[];
}

/** Looks at a file's text. */
export type TextRule = Rule<[SourceFile]>;
/** Looks at the fields, whatever they hold, and the body of one paper or benchmark. */
export type ContentRule = Rule<[ContentFile]>;
/** Looks at one paper whose fields are right. */
export type PaperRule = Rule<[Entry<PaperFields>, PaperContext]>;
/** Looks at the whole catalogue. `today` is yyyy-mm-dd. */
export interface CatalogueRule extends Rule<[content: CatalogueFiles, today: string]> {
  /** Findings of a rule across files are reported in every file: a change of one file causes them in others. */
  readonly scope?: "across files";
}

/** What rules on a paper need besides the paper. */
export interface PaperContext {
  /** yyyy-mm-dd, for "in the future". */
  today: string;
  benchmarks: CatalogueFiles["benchmarks"];
}

/** What a rule finds, with its name and severity. */
export function applyRule<Subject extends unknown[]>(rule: Rule<Subject>, ...subject: Subject): Issue[] {
  return rule.check(...subject).map((finding) => ({ ...finding, rule: rule.name, severity: rule.severity }));
}
