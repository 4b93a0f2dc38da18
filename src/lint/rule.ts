/** What a rule is. Each has its own file in `rules/`, with its test next to it. */
import type { ContentFile } from "../reader/front-matter.ts";
import type { Finding, Issue, Severity } from "../reader/issue.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { CatalogueFiles, Entry } from "../reader/catalogue-files.ts";

/** A file as read, before parsing. */
export interface SourceFile {
  file: string;
  text: string;
}

export interface Rule<Subject extends unknown[]> {
  /** In kebab-case; reports identify the rule by it. */
  readonly name: string;
  readonly severity: Severity;
  check(...subject: Subject): Finding[];
}

/** Checks a file's text. */
export type TextRule = Rule<[SourceFile]>;
/** Checks the unvalidated fields and the body of one paper or benchmark. */
export type ContentRule = Rule<[ContentFile]>;
/** Checks one paper with valid fields. */
export type PaperRule = Rule<[Entry<PaperFields>, PaperContext]>;
/** Checks the full catalogue. `today` is yyyy-mm-dd. */
export interface CatalogueRule extends Rule<[content: CatalogueFiles, today: string]> {
  /** Findings of a rule across files are reported for all files: a change in one can cause them in others. */
  readonly scope?: "across files";
}

/** What paper rules need in addition to the paper. */
export interface PaperContext {
  /** yyyy-mm-dd, for "in the future". */
  today: string;
  benchmarks: CatalogueFiles["benchmarks"];
}

/** A rule's findings, with its name and severity. */
export function applyRule<Subject extends unknown[]>(rule: Rule<Subject>, ...subject: Subject): Issue[] {
  return rule.check(...subject).map((finding) => ({ ...finding, rule: rule.name, severity: rule.severity }));
}
