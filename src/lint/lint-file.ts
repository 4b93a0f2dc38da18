/** Lints one content file: everything that needs no other file. */
import type { z } from "zod";
import { readSource } from "../reader/source-text.ts";
import type { LoadedFile } from "../reader/catalogue-files.ts";
import { validate } from "../reader/zod-issues.ts";
import { parseContentFile } from "../reader/read-content-file.ts";
import { applyRule } from "./rule.ts";
import { contentRules, textRules } from "./rules/index.ts";

/** @param file path from the root */
export function lintFile<T extends z.ZodType>(root: string, file: string, schema: T): LoadedFile<z.output<T>> {
  const source = readSource(root, file);
  if (!source.ok) return { content: null, fields: null, issues: source.issues };
  const issues = textRules.flatMap((rule) => applyRule(rule, { file, text: source.text }));
  const read = parseContentFile(file, source.text);
  if (!read.ok) return { content: null, fields: null, issues: [...issues, ...read.issues] };
  if (file.endsWith(".md")) issues.push(...contentRules.flatMap((rule) => applyRule(rule, read.content)));
  const valid = validate(schema, read.content);
  // The schema's message for a field with an address is more specific.
  const invalidLines = new Set(valid.issues.map(({ line }) => line));
  const others = issues.filter(({ rule, line }) => rule !== "https" || !invalidLines.has(line));
  return { content: read.content, fields: valid.fields, issues: [...others, ...valid.issues] };
}
