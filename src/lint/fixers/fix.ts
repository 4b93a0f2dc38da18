/** Automatic fixes to one file's text. Values change only where the value itself is the error. */
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { normalizeLines, readFrontMatter, splitFrontMatter, type ContentFile } from "../../reader/front-matter.ts";
import { paper } from "../../schema/paper.ts";
import { parseYaml } from "../../reader/yaml-document.ts";
import { benchmark } from "../../schema/taxonomy.ts";
import { misspeltDays } from "../../reader/zod-issues.ts";
import { firstMisplaced, orderOf, type Order } from "../key-order.ts";
import { getField, asArray } from "../../reader/untyped.ts";
import { kindOf } from "../../reader/file-tree.ts";
import { sortKeys } from "./keys.ts";
import { setQuotes, setValues, type Change } from "./scalars.ts";
import { trimLines } from "./trim.ts";

export interface Fixed {
  text: string;
  /** Descriptions of what was fixed; empty if nothing was. */
  applied: string[];
}

const SCHEMAS: Record<string, { schema: z.ZodType; order: Order }> = {
  papers: { schema: paper, order: orderOf(paper) },
  benchmarks: { schema: benchmark, order: orderOf(benchmark) },
};

/** Hyphens, dashes and the minus sign, which names write as a plain hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** @param file path from the root; determines the schema */
export function fixText(file: string, text: string): Fixed {
  const lines = normalizeLines(text);
  const applied = [
    ...(text.startsWith("\uFEFF") ? ["byte order mark"] : []),
    ...(text.includes("\r\n") ? ["line endings"] : []),
  ];
  const known = SCHEMAS[kindOf(file) ?? ""];
  if (known === undefined || !file.endsWith(".md")) return { text: lines, applied };
  const before = readFrontMatter(file, lines);
  // Front matter that does not parse cannot be fixed safely.
  if (!before.ok) return { text, applied: [] };
  const trimmed = trimLines(lines);
  if (trimmed !== lines) applied.push("trailing whitespace");
  const changes = [
    ...misspeltDays(known.schema, before.content).map(({ path, day }) => ({ path, value: day })),
    ...dashedNames(before.content),
  ];
  const fixed = fixFrontMatter(trimmed, known.order, before.content, changes);
  const after = readFrontMatter(file, fixed.text);
  if (!after.ok || !isDeepStrictEqual(after.content.fields, withChanges(before.content.fields, changes))) {
    // YAML in a form that the fixers do not handle: left to its author.
    return { text, applied: [] };
  }
  return { text: fixed.text, applied: [...applied, ...fixed.applied] };
}

function fixFrontMatter(text: string, order: Order, content: ContentFile, changes: readonly Change[]): Fixed {
  const parts = splitFrontMatter(text);
  if (!parts.ok) return { text, applied: [] };
  const applied = changes.map(({ path, value }) => `${path.join(".")}: ${value}`);
  const at = text.length - parts.body.length;
  const head = text.indexOf("\n") + 1;
  const tail = text.slice(head + parts.source.length, at);
  let { source } = parts;
  if (changes.length > 0) source = setValues(source, parseYaml(source), changes);
  const quoted = setQuotes(source, parseYaml(source));
  if (quoted !== source) applied.push("quoting");
  source = quoted;
  if (firstMisplaced(content.fields, order) !== null) {
    source = sortKeys(source, parseYaml(source), order);
    applied.push("order of fields");
  }
  return { text: text.slice(0, head) + source + tail + parts.body, applied };
}

function dashedNames({ fields }: ContentFile): Change[] {
  return asArray(getField(fields, "authors")).flatMap((name, index) =>
    hasDash(name) ? [{ path: ["authors", index], value: name.replace(DASHES, "-") }] : [],
  );
}

/** Whether an author's name has a dash or special hyphen instead of the plain hyphen. */
export function hasDash(name: unknown): name is string {
  return typeof name === "string" && name.search(DASHES) !== -1;
}

function withChanges(fields: Record<string, unknown>, changes: readonly Change[]): unknown {
  const copy = structuredClone(fields);
  for (const { path, value } of changes) {
    const parent = path.slice(0, -1).reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], copy);
    (parent as Record<string, unknown>)[path.at(-1) ?? ""] = value;
  }
  return copy;
}
