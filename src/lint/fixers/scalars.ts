/** Replaces single values of front matter in place, by the positions of the `yaml` package's nodes. */
import { isScalar, visit, type Document, type Scalar } from "yaml";

export interface Change {
  path: readonly (string | number)[];
  value: string;
}

/** The source with changed values, quoted as before where the new value allows it. */
export function setValues(source: string, document: Document, changes: readonly Change[]): string {
  const edits = changes.flatMap(({ path, value }) => {
    const node: unknown = document.getIn(path, true);
    return isScalar(node) ? [editOf(node, isPlain(node) && isBare(value) ? value : JSON.stringify(value))] : [];
  });
  return applyEdits(source, edits);
}

/** Fields that are always double-quoted: an arXiv id looks like a number, a sentence may contain a colon. */
const ALWAYS_QUOTED: ReadonlySet<string> = new Set(["arxiv", "tldr"]);

/** The source with double quotes instead of single ones, and around the fields that always have them. */
export function setQuotes(source: string, document: Document): string {
  return applyEdits(source, quoteEdits(document));
}

/** The values whose quoting needs to change, in order. */
export function quoteEdits(document: Document): Edit[] {
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, node, path) {
      const parent = path.at(-1);
      if (key === "key" || typeof node.value !== "string") return;
      const isTop = path.length === 3 && parent !== undefined && "key" in parent;
      const name = isTop && isScalar(parent.key) ? String(parent.key.value) : "";
      const needsQuotes = ALWAYS_QUOTED.has(name) ? isPlain(node) && node.value !== "" : false;
      if (needsQuotes || node.type === "QUOTE_SINGLE") edits.push(editOf(node, JSON.stringify(node.value)));
    },
  });
  return edits;
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}

const isPlain = (node: Scalar) => node.type === "PLAIN";

/** Whether a value is safe without quotes, in a list or map of any style. */
const isBare = (value: string) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .()'’-]*$/u.test(value) && !value.endsWith(" ");

function editOf(node: Scalar, text: string): Edit {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0, text };
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}
