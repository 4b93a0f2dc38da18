/**
 * Splits a content file into front matter and body with gray-matter, and reads the front matter as plain text values
 * with positions. Nothing here can run code: gray-matter's only engine is YAML, and every other one refuses.
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
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Where a field stands: its value, or (`key`) its name; the nearest existing parent if it is absent. */
  locate(path: FieldPath, key?: boolean): Place;
}

export type ReadResult = { ok: true; content: ContentFile } | { ok: false; issues: Issue[] };

/**
 * @param file path from the repository's root
 * @param text the file's whole text. Windows line ends and a byte order mark are accepted here; a rule reports them.
 */
export function readFrontMatter(file: string, text: string): ReadResult {
  // A carriage return alone ends a line to Markdown and to nobody else; a rule refuses it.
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

/** Reads a file that is YAML throughout, without a body. */
export function readYamlFile(file: string, text: string): ReadResult {
  const source = normalizeLines(text);
  return toContentFile(file, source, 0, readYaml(source));
}

/** Line feeds only, and no byte order mark: columns and lines stay as they are, but for the mark's own. */
export function normalizeLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** Refuses front matter of any kind but YAML; gray-matter would run `---js` as code. */
const refuse = {
  parse: (): never => {
    throw new Error("front matter is YAML");
  },
};

/** What our YAML engine made of the front matter; gray-matter keeps it as `data`. */
const ENGINES = { yaml: { parse: (block: string) => readYaml(sourceOf(block)) }, json: refuse, javascript: refuse };

/** The front matter's lines: gray-matter's block begins with the end of the opening line and lacks its last line end. */
const sourceOf = (block: string) => (block === "" ? "" : `${block.slice(block.indexOf("\n") + 1)}\n`);

type Split =
  | { ok: true; /** Front matter with its last line end. */ source: string; body: string; yaml: YamlResult }
  | { ok: false; line: number; message: string; hint: string };

/** @param text with line feeds only */
export function splitFrontMatter(text: string): Split {
  if (!/^---[ \t]*\n/.test(text)) {
    const found = (text.split("\n", 1)[0] ?? "").slice(0, 20);
    return {
      ok: false,
      line: 1,
      message: `expected YAML front matter, found ${found === "" ? "an empty line" : `"${found}"`}`,
      hint: "begin the file with a line of three dashes and nothing else",
    };
  }
  const { matter: block, data } = matter(text, { engines: ENGINES, language: "yaml" });
  // The block begins with what follows the first three dashes and ends before the line that closes it.
  const closing = text.slice("---".length + block.length + 1);
  const [line = ""] = closing.split("\n", 1);
  const close = { ok: false, hint: "close it with a line of three dashes and nothing else" } as const;
  if (closing === "") return { ...close, line: 1, message: "the front matter has no end" };
  if (!/^---[ \t]*$/.test(line)) {
    const message = `the front matter ends with "${line.slice(0, 20)}"`;
    return { ...close, line: block.split("\n").length + 1, message };
  }
  const source = sourceOf(block);
  // gray-matter asks no engine for what holds nothing but comments.
  const yaml = "ok" in data ? (data as YamlResult) : readYaml(source);
  return { ok: true, source, body: closing.slice(line.length + 1), yaml };
}

/** @param before lines of the file before the source */
function toContentFile(file: string, source: string, before: number, yaml: YamlResult): ReadResult {
  const place = placer(source, before);
  if (yaml.ok) {
    // Positions are needed where something is wrong only.
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
