/** One content file, read and checked as far as it can be checked alone: what the whole check and a preview share. */
import type { z } from "zod";
import { readFrontMatter, readYamlFile, type ContentFile } from "../paper/front-matter.ts";
import type { Issue } from "../paper/issue.ts";
import { readSource } from "../paper/source-text.ts";
import { validate } from "./describe.ts";
import { applyRule } from "./rule.ts";
import { contentRules, textRules } from "./rules/index.ts";

export interface CheckedFile<Fields> {
  /** Null where the file could not be read. */
  content: ContentFile | null;
  /** Null where the fields are not as the schema says. */
  fields: Fields | null;
  issues: Issue[];
}

/** @param file path from the root */
export function checkFile<T extends z.ZodType>(root: string, file: string, schema: T): CheckedFile<z.output<T>> {
  const source = readSource(root, file);
  if (!source.ok) return { content: null, fields: null, issues: source.issues };
  const issues = textRules.flatMap((rule) => applyRule(rule, { file, text: source.text }));
  const read = readContentFile(file, source.text);
  if (!read.ok) return { content: null, fields: null, issues: [...issues, ...read.issues] };
  if (file.endsWith(".md")) issues.push(...contentRules.flatMap((rule) => applyRule(rule, read.content)));
  const valid = validate(schema, read.content);
  // A field that holds an address says more of what it expects.
  const told = new Set(valid.issues.map(({ line }) => line));
  const others = issues.filter(({ rule, line }) => rule !== "https" || !told.has(line));
  return { content: read.content, fields: valid.fields, issues: [...others, ...valid.issues] };
}

/** What a file says, without any check; null where it cannot be read. */
export function readUnchecked(root: string, file: string): ContentFile | null {
  const source = readSource(root, file);
  if (!source.ok) return null;
  const read = readContentFile(file, source.text);
  return read.ok ? read.content : null;
}

const readContentFile = (file: string, text: string) =>
  file.endsWith(".yaml") ? readYamlFile(file, text) : readFrontMatter(file, text);
