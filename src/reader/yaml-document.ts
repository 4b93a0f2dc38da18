/**
 * YAML as nested text values. `js-yaml` reads the values. Everything beyond lists, maps and text (tags, anchors,
 * aliases, merge keys, several documents) is refused, with positions from the `yaml` package. Names that are special
 * to JavaScript objects never become keys.
 */
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from "yaml";

/** Maximum nesting of front matter; the schema needs 7 levels. */
const MAX_DEPTH = 12;
/** Names that are special to JavaScript objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A problem at an offset of the source. */
export interface YamlProblem {
  offset: number;
  message: string;
  hint?: string;
}

export type YamlResult = { ok: true; fields: Record<string, unknown> } | { ok: false; problems: YamlProblem[] };

/** Problems reported per source: a broken file can have thousands that all follow from the first. */
const MAX_PROBLEMS = 10;
/** Indicator characters. Ten times what the longest paper has; parsing errors in more takes seconds. */
const MAX_INDICATORS = 10_000;
const MAX_LINES = 10_000;
/** Nested open brackets passed to the parser: more would only slow it down. Values rarely contain one. */
const MAX_OPEN_BRACKETS = 32;

/** Reads YAML that must be a map of fields. */
export function readYaml(source: string): YamlResult {
  const fields = SUSPECT.test(source) || beyondLimits(source) ? undefined : loadFields(source);
  return fields === undefined ? readStrictly(source) : { ok: true, fields };
}

/**
 * What needs the strict reader: characters that may be a tag, an anchor, an alias, a merge key, an escape, an unusual
 * key or a control character; and two errors that `js-yaml` accepts: an indented document marker, and text directly
 * after an item's closing quote or bracket.
 */
const SUSPECT = new RegExp(
  [
    /(?:^|[\s,[{:?-])[&*!]/,
    /<<|\\(?!["\\])/,
    /(?:__proto__|constructor|prototype)["']?[ \t]*:/,
    /(?:^|[\s,[{])(?:[?:]|---|\.\.\.)(?:\s|$)/,
    /(?:^|\n) *(?:- +)+(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\[[^\]\n]*\]|\{[^}\n]*\})[^\s\]}]/,
    /[^\n\x20-\x7E\xA0-\uFEFE\uFF00-\uFFFF]/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/** The fields as `js-yaml` reads them, 13 times faster than a parser with positions; undefined on an error. */
function loadFields(source: string): Record<string, unknown> | undefined {
  try {
    const fields = load(source, { schema: FAILSAFE_SCHEMA, maxDepth: MAX_DEPTH, maxAliases: 0 });
    return fields !== null && typeof fields === "object" && !Array.isArray(fields)
      ? (fields as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Reads with a parser that records positions, and finds everything that is refused. */
export function readStrictly(source: string): YamlResult {
  const early = beyondLimits(source);
  if (early !== undefined) return { ok: false, problems: [early] };
  const document = parseYaml(source);
  // Tags are reported below, known or not; no other warning of the parser passes the walk.
  const problems = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED")
    .map(({ pos, message }): YamlProblem => ({ offset: pos[0], message: `YAML: ${message}` }));
  if (problems.length === 0 && !isMap(document.contents)) {
    return { ok: false, problems: [{ offset: 0, message: "expected front matter of `field: value` lines" }] };
  }
  problems.push(...escapes(source, document));
  const fields = toFields(document.contents, problems, 1);
  return problems.length === 0
    ? { ok: true, fields: fields as Record<string, unknown> }
    : { ok: false, problems: problems.sort((a, b) => a.offset - b.offset).slice(0, MAX_PROBLEMS) };
}

/** The parsed document with positions, valid or not. */
export function parseYaml(source: string): Document {
  // Duplicate keys are found below: the parser compares every pair, which is slow for a long list of keys.
  return parseDocument(source, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
}

const beyondLimits = (source: string) => tooLong(source) ?? tooDeep(source) ?? documentMark(source);

function tooLong(source: string): YamlProblem | undefined {
  const refusal = (message: string) => ({ offset: 0, message, hint: "shorten it" });
  if (source.split("\n", MAX_LINES + 1).length > MAX_LINES) return refusal(`has more than ${MAX_LINES} lines`);
  const indicators = source.match(/[,[\]{}&*!?|>'"#%@`]|: /g)?.length ?? 0;
  return indicators > MAX_INDICATORS ? refusal(`has more than ${MAX_INDICATORS} YAML indicator characters`) : undefined;
}

function tooDeep(source: string): YamlProblem | undefined {
  const deep = (offset: number) => ({
    offset,
    message: `is nested deeper than ${MAX_DEPTH} levels`,
    hint: "flatten it",
  });
  let open = 0;
  for (let offset = 0; offset < source.length; offset += 1) {
    const character = source[offset];
    if (character === "[" || character === "{") open += 1;
    else if ((character === "]" || character === "}") && open > 0) open -= 1;
    if (open > MAX_OPEN_BRACKETS) return deep(offset);
  }
  // `- - - -`: every dash nests another list.
  const chain = /^(?: *[-?:](?= )){13}/m.exec(source);
  return chain === null ? undefined : deep(chain.index);
}

/** Escapes could add characters that the file does not show; only those of the quote and the backslash are allowed. */
function escapes(source: string, document: Document): YamlProblem[] {
  if (!source.includes("\\")) return [];
  const found: YamlProblem[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== "QUOTE_DOUBLE" || !range) return;
      const text = source.slice(range[0], range[1]);
      for (const { 0: escape, index } of text.matchAll(/\\[^]/g)) {
        if (!/^\\["\\\n]$/.test(escape)) {
          found.push({
            offset: range[0] + index,
            message: `"${escape}" is a YAML escape, which is not allowed`,
            hint: "write the character itself",
          });
        }
      }
    },
  });
  return found;
}

function documentMark(source: string): YamlProblem | undefined {
  const mark = /^(?:\.\.\.|---)(?=\s|$)/m.exec(source);
  if (mark === null) return undefined;
  return { offset: mark.index, message: `"${mark[0]}" ends a YAML document`, hint: "remove the line" };
}

/** The node's value as text, lists and maps; whatever is refused is added to `problems`. */
function toFields(node: unknown, problems: YamlProblem[], depth: number): unknown {
  if (!isNode(node)) return "";
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) {
    problems.push({ offset, message: "YAML aliases (`*name`) are not allowed", hint: "repeat the value" });
    return "";
  }
  refuseProperties(node, offset, problems);
  if (depth > MAX_DEPTH) {
    problems.push({ offset, message: `is nested deeper than ${MAX_DEPTH} levels`, hint: "flatten it" });
    return "";
  }
  if (isSeq(node)) return node.items.map((item) => toFields(item, problems, depth + 1));
  if (!isMap(node)) return isScalar(node) ? String(node.value ?? "") : "";
  const fields: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const name = keyOf(key, offset, problems);
    if (name === null) continue;
    if (Object.hasOwn(fields, name)) {
      problems.push({ offset: offsetOf(key, offset), message: `"${name}" appears twice`, hint: "remove one of them" });
    }
    fields[name] = toFields(value, problems, depth + 1);
  }
  return fields;
}

function refuseProperties(node: Node, offset: number, problems: YamlProblem[]): void {
  if ("anchor" in node && node.anchor !== undefined) {
    problems.push({ offset, message: "YAML anchors (`&name`) are not allowed", hint: "remove it" });
  }
  if (node.tag !== undefined) {
    problems.push({ offset, message: "YAML tags (`!name`) are not allowed", hint: "write the plain value" });
  }
}

function keyOf(key: unknown, fallback: number, problems: YamlProblem[]): string | null {
  const offset = offsetOf(key, fallback);
  if (!isScalar(key)) {
    problems.push({ offset, message: "a field name must be plain text", hint: "write `name: value`" });
    return null;
  }
  refuseProperties(key, offset, problems);
  const name = String(key.value ?? "");
  if (name === "<<") {
    problems.push({ offset, message: "YAML merge keys (`<<`) are not allowed", hint: "repeat the fields" });
    return null;
  }
  if (FORBIDDEN_KEYS.has(name)) {
    problems.push({ offset, message: `"${name}" cannot be a field name`, hint: "remove it" });
    return null;
  }
  return name;
}

const offsetOf = (node: unknown, fallback: number) => (isNode(node) ? (node.range?.[0] ?? fallback) : fallback);

/** Offset of a field in the source: of its value, or (`key`) of its name; of the nearest parent if it is absent. */
export function offsetAt(document: Document, path: readonly (string | number)[], key: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(part));
      if (!pair) break;
      const target = (last && key) || !isNode(pair.value) ? pair.key : pair.value;
      offset = offsetOf(target, offset);
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number") {
      const item = node.items[part];
      if (!isNode(item)) break;
      offset = offsetOf(item, offset);
      node = item;
    } else break;
  }
  return offset;
}
