/**
 * Splits a content file into front matter and body, and reads the front matter as plain text values with positions.
 * Nothing here can run code: gray-matter's JavaScript and JSON engines are refused, YAML tags and aliases too.
 */
import matter from "gray-matter";
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { Issue } from "./issue.ts";

/** 256 KB: the longest real paper, with 129 authors and all its results, is under 40 KB. */
export const MAX_FILE_BYTES = 256 * 1024;

export type FieldPath = readonly (string | number)[];

export interface ContentFile {
  file: string;
  /** Front matter as nested text values. */
  fields: Record<string, unknown>;
  /** Markdown after the front matter. */
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Where a field stands; the nearest existing parent if it is absent. */
  locate(path: FieldPath, key?: boolean): { line: number; column: number };
}

export type ReadResult = { ok: true; content: ContentFile } | { ok: false; issues: Issue[] };

const refuse = () => {
  throw new Error("only YAML front matter is read");
};
const engines = Object.fromEntries(
  ["yaml", "json", "javascript", "js", "coffee", "coffeescript", "toml", "cson"].map((name) => [
    name,
    // gray-matter only splits; the values are read below, with their positions.
    { parse: name === "yaml" ? () => ({}) : refuse },
  ]),
);

/** @param text the file's whole text; `file` its path from the repository's root */
export function readFrontMatter(file: string, text: string): ReadResult {
  const fail = (message: string, line = 1, column = 1): ReadResult => ({
    ok: false,
    issues: [{ file, line, column, message }],
  });
  if (text.length > MAX_FILE_BYTES) return fail(`is larger than ${MAX_FILE_BYTES / 1024} KB`);
  if (!/^---\r?\n/.test(text)) return fail("expected YAML front matter: a first line of three dashes");
  let parts: { matter: string; content: string };
  try {
    // The empty options object keeps gray-matter from serving a cached result.
    parts = matter(text, { engines, language: "yaml" }) as unknown as { matter: string; content: string };
  } catch {
    return fail("only YAML front matter is read: start the file with a line of three dashes and nothing else");
  }
  const counter = new LineCounter();
  const source = parts.matter.replace(/^\r?\n/, "");
  const document = parseDocument(source, {
    schema: "failsafe",
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  // The front matter's first line is the file's second.
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      ok: false,
      issues: problems.map((problem) => ({ file, ...place(problem.pos[0]), message: `YAML: ${problem.message}` })),
    };
  }
  if (!isMap(document.contents)) return fail("expected front matter of `field: value` lines", 2);
  const bodyLine = text.slice(0, text.length - parts.content.length).split("\n").length;
  let fields: Record<string, unknown>;
  try {
    fields = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  } catch {
    return fail("YAML aliases (`*name`) are not read: write the value out", 2);
  }
  return {
    ok: true,
    content: { file, fields, body: parts.content, bodyLine, locate: locator(document, place) },
  };
}

function locator(
  document: Document,
  place: (offset: number) => { line: number; column: number },
): ContentFile["locate"] {
  return (path, key = false) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const [index, part] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && String(item.key) === String(part));
        if (!pair) break;
        const target = (last && key) || !isNode(pair.value) ? pair.key : pair.value;
        offset = isNode(target) ? (target.range?.[0] ?? offset) : offset;
        node = pair.value;
      } else if (isSeq(node) && typeof part === "number") {
        const item = node.items[part];
        if (!isNode(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return place(offset);
  };
}
