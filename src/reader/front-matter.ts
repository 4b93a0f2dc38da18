/**
 * Splits a content file into front matter and body with gray-matter, and reads the front matter as plain text values
 * with positions. No code can run here: gray-matter's only engine is YAML, and all others refuse.
 */
import matter from "gray-matter";
import type { Document } from "yaml";
import type { Issue } from "./issue.ts";
import { offsetAt, parseYaml, readYaml, type YamlResult } from "./yaml-document.ts";

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
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Position of a field: of its value, or (`key`) of its name; of the nearest existing parent if it is absent. */
  locate(path: FieldPath, key?: boolean): Place;
}

export type ReadResult = { ok: true; content: ContentFile } | { ok: false; issues: Issue[] };

/**
 * @param file path from the repository's root
 * @param text the file's full text. Windows line endings and a byte order mark are accepted here; a rule reports them.
 */
export function readFrontMatter(file: string, text: string): ReadResult {
  // A lone carriage return is a line ending in Markdown only; a rule refuses it.
  const parts = splitFrontMatter(normalizeLines(text).replaceAll("\r", " "));
  if (!parts.ok) {
    const { line, message, hint } = parts;
    return { ok: false, issues: [{ file, line, column: 1, message, hint, rule: "front-matter", severity: "error" }] };
  }
  const { source, body, yaml } = parts;
  const read = toContentFile(file, source, 1, yaml);
  if (!read.ok) return read;
  return { ok: true, content: { ...read.content, body, bodyLine: source.split("\n").length + 2 } };
}

/** Reads a pure YAML file, without a body. */
export function readYamlFile(file: string, text: string): ReadResult {
  const source = normalizeLines(text);
  return toContentFile(file, source, 0, readYaml(source));
}

/** Line feeds only, and no byte order mark. Lines and columns do not move, except after the mark itself. */
export function normalizeLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** Engine for front matter other than YAML: gray-matter would run `---js` as code. */
const refuse = {
  parse: (): never => {
    throw new Error("front matter is YAML");
  },
};

/** gray-matter returns the result of the YAML engine as `data`. */
const ENGINES = { yaml: { parse: (block: string) => readYaml(sourceOf(block)) }, json: refuse, javascript: refuse };

/** The front matter's lines: gray-matter's block begins with the opening line's end and lacks the last line feed. */
const sourceOf = (block: string) => (block === "" ? "" : `${block.slice(block.indexOf("\n") + 1)}\n`);

type Split =
  | { ok: true; /** Front matter with its last line feed. */ source: string; body: string; yaml: YamlResult }
  | { ok: false; line: number; message: string; hint: string };

/** @param text with line feeds only */
export function splitFrontMatter(text: string): Split {
  if (!/^---[ \t]*\n/.test(text)) {
    const found = (text.split("\n", 1)[0] ?? "").slice(0, 20);
    return {
      ok: false,
      line: 1,
      message: `expected YAML front matter, found ${found === "" ? "an empty line" : `"${found}"`}`,
      hint: "start the file with a line of exactly three dashes",
    };
  }
  const { matter: block, data } = matter(text, { engines: ENGINES, language: "yaml" });
  // The block begins after the first three dashes and ends before the closing line.
  const closing = text.slice("---".length + block.length + 1);
  const [line = ""] = closing.split("\n", 1);
  const close = { ok: false, hint: "close it with a line of exactly three dashes" } as const;
  if (closing === "") return { ...close, line: 1, message: "the front matter is not closed" };
  if (!/^---[ \t]*$/.test(line)) {
    const message = `the front matter ends with "${line.slice(0, 20)}"`;
    return { ...close, line: block.split("\n").length + 1, message };
  }
  const source = sourceOf(block);
  // gray-matter calls no engine if there are only comments.
  const yaml = "ok" in data ? (data as YamlResult) : readYaml(source);
  return { ok: true, source, body: closing.slice(line.length + 1), yaml };
}

/** @param before number of lines in the file before the source */
function toContentFile(file: string, source: string, before: number, yaml: YamlResult): ReadResult {
  const place = placer(source, before);
  if (yaml.ok) {
    // Positions are needed only for error messages.
    let document: Document | undefined;
    const content: ContentFile = {
      file,
      fields: yaml.fields,
      body: "",
      bodyLine: source.split("\n").length + before,
      locate: (path, key = false) => place(offsetAt((document ??= parseYaml(source)), path, key)),
    };
    return { ok: true, content };
  }
  return {
    ok: false,
    issues: yaml.problems.map(({ offset, message, hint }) => ({
      file,
      ...place(offset),
      message,
      ...(hint === undefined ? {} : { hint }),
      rule: "yaml",
      severity: "error",
    })),
  };
}

/** Converts offsets in the source to positions in the file. */
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
