/**
 * Splits a content file into front matter and body, and reads the front matter as plain text values with positions.
 * Nothing here can run code: there is one kind of front matter, between two lines of three dashes, and it is text.
 */
import type { Document } from "yaml";
import type { Issue } from "./issue.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { offsetAt, parseYaml, readYaml } from "./yaml-document.ts";

export type FieldPath = readonly (string | number)[];

export interface Place {
  line: number;
  column: number;
}

export interface ContentFile {
  file: string;
  /** Front matter as nested text values. */
  fields: Record<string, unknown>;
  /** Markdown after the front matter. */
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Where a field stands: its value, or (`key`) its name; the nearest existing parent if it is absent. */
  locate(path: FieldPath, key?: boolean): Place;
}

export type ReadResult = { ok: true; content: ContentFile } | { ok: false; issues: Issue[] };

/**
 * @param file path from the repository's root
 * @param text the file's whole text. Windows line ends and a byte order mark are read over here and told by a rule.
 */
export function readFrontMatter(file: string, text: string): ReadResult {
  // A carriage return alone ends a line to Markdown and to nobody else; a rule refuses it.
  const parts = splitFrontMatter(normalizeLines(text).replaceAll("\r", " "));
  if (!parts.ok) {
    const { message, mend } = parts;
    return {
      ok: false,
      issues: [{ file, line: 1, column: 1, message, mend, rule: "front-matter", severity: "error" }],
    };
  }
  const { source, body } = parts;
  const read = readFields(file, source, 1);
  if (!read.ok) return read;
  return { ok: true, content: { ...read.content, body, bodyLine: source.split("\n").length + 2 } };
}

/** Reads a file that is YAML throughout, without a body. */
export function readYamlFile(file: string, text: string): ReadResult {
  return readFields(file, normalizeLines(text), 0);
}

/** Line feeds only, and no byte order mark: columns and lines stay as they are, but for the mark's own. */
export function normalizeLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** Front matter with its last line end, and what follows. */
export function splitFrontMatter(
  text: string,
): { ok: true; source: string; body: string } | { ok: false; message: string; mend: string } {
  const first = /^---[ \t]*\n/.exec(text)?.[0];
  if (first === undefined) {
    const found = (text.split("\n", 1)[0] ?? "").slice(0, 20);
    return {
      ok: false,
      message: `expected YAML front matter, found ${found === "" ? "an empty line" : `"${found}"`}`,
      mend: "begin the file with a line of three dashes and nothing else",
    };
  }
  const closing = /^---[ \t]*(?:\n|$)/gm;
  closing.lastIndex = first.length;
  const end = closing.exec(text);
  if (end === null) {
    return {
      ok: false,
      message: "the front matter has no end",
      mend: "close it with a line of three dashes and nothing else",
    };
  }
  return { ok: true, source: text.slice(first.length, end.index), body: text.slice(end.index + end[0].length) };
}

/** @param before lines of the file before the source */
function readFields(file: string, source: string, before: number): ReadResult {
  const place = placer(source, before);
  const content = (fields: Record<string, unknown>, document: () => Document): ReadResult => ({
    ok: true,
    content: {
      file,
      fields,
      body: "",
      bodyLine: source.split("\n").length + before,
      locate: (path, key = false) => place(offsetAt(document(), path, key)),
    },
  });
  const plain = readPlainYaml(source);
  if (plain !== null) {
    // Positions are asked for where something is wrong only.
    let document: Document | undefined;
    return content(plain, () => (document ??= parseYaml(source)));
  }
  const read = readYaml(source);
  if (read.ok) return content(read.fields, () => read.document);
  return {
    ok: false,
    issues: read.problems.map(({ offset, message, mend }) => ({
      file,
      ...place(offset),
      message,
      ...(mend === undefined ? {} : { mend }),
      rule: "yaml",
      severity: "error",
    })),
  };
}

/** Offsets of the source as places in the file. */
function placer(source: string, before: number): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1 + before, column: offset - (starts[low] ?? 0) + 1 };
  };
}
