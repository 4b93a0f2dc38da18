/**
 * YAML as nested text values. `js-yaml` reads the values; what YAML has beyond lists, maps and text (tags, anchors,
 * aliases, merge keys, several documents) is refused, with positions from the `yaml` package, and names that mean
 * something to JavaScript objects never become keys of one.
 */
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from "yaml";

/** What front matter may be nested to; the schema needs 7 levels. */
const MAX_DEPTH = 12;
/** Names that mean something to JavaScript objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A mistake at an offset of the source. */
export interface YamlProblem {
  offset: number;
  message: string;
  hint?: string;
}

export type YamlResult = { ok: true; fields: Record<string, unknown> } | { ok: false; problems: YamlProblem[] };

/** Mistakes told of one source: a broken file has thousands that all come from the first. */
const MAX_PROBLEMS = 10;
/** Ten times what the longest paper has, with a thousand authors: errors in more keep the parser busy for seconds. */
const MAX_SIGNS = 10_000;
const MAX_LINES = 10_000;
/** Open brackets that the parser is given to nest: more would only wear it out. Values rarely hold one. */
const MAX_OPEN_BRACKETS = 32;

/** Reads YAML that holds fields. */
export function readYaml(source: string): YamlResult {
  const fields = SUSPECT.test(source) || beyondLimits(source) ? undefined : loadFields(source);
  return fields === undefined ? readStrictly(source) : { ok: true, fields };
}

/**
 * What only the strict reader judges: signs that may be a tag, an anchor, an alias, a merge key, an escape, an odd key or
 * a control character; and two mistakes that `js-yaml` reads over, an indented document mark and text right behind an
 * item's closing quote or bracket.
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

/** The fields as `js-yaml` reads them, 13 times as fast as a parser with positions; undefined where it objects. */
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

/** Reads with a parser that knows positions, and finds everything that is refused. */
export function readStrictly(source: string): YamlResult {
  const early = beyondLimits(source);
  if (early !== undefined) return { ok: false, problems: [early] };
  const document = parseYaml(source);
  // Tags are told below, known or not; the parser warns of nothing else that the walk lets pass.
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

/** The document with its positions, whatever it holds. */
export function parseYaml(source: string): Document {
  // Keys are compared below: the parser compares each with each, which a long list of them makes slow.
  return parseDocument(source, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
}

const beyondLimits = (source: string) => tooLong(source) ?? tooDeep(source) ?? documentMark(source);

function tooLong(source: string): YamlProblem | undefined {
  const tell = (message: string) => ({ offset: 0, message, hint: "shorten it" });
  if (source.split("\n", MAX_LINES + 1).length > MAX_LINES) return tell(`has more than ${MAX_LINES} lines`);
  const signs = source.match(/[,[\]{}&*!?|>'"#%@`]|: /g)?.length ?? 0;
  return signs > MAX_SIGNS ? tell(`has more than ${MAX_SIGNS} signs of YAML`) : undefined;
}

function tooDeep(source: string): YamlProblem | undefined {
  const deep = (offset: number) => ({
    offset,
    message: `is nested deeper than ${MAX_DEPTH} levels`,
    hint: "flatten it",
  });
  let open = 0;
  for (let offset = 0; offset < source.length; offset += 1) {
    const sign = source[offset];
    if (sign === "[" || sign === "{") open += 1;
    else if ((sign === "]" || sign === "}") && open > 0) open -= 1;
    if (open > MAX_OPEN_BRACKETS) return deep(offset);
  }
  // `- - - -`: a list in a list for every dash.
  const chain = /^(?: *[-?:](?= )){13}/m.exec(source);
  return chain === null ? undefined : deep(chain.index);
}

/** Escapes would bring in characters that nobody sees in the file; only those of the quote and of themselves are read. */
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
            message: `"${escape}" is an escape of YAML, which is not read`,
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
  return { offset: mark.index, message: `"${mark[0]}" ends a YAML document`, hint: "take the line out" };
}

/** The node's value as text, lists and maps; what is refused goes to `problems`. */
function toFields(node: unknown, problems: YamlProblem[], depth: number): unknown {
  if (!isNode(node)) return "";
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) {
    problems.push({ offset, message: "YAML aliases (`*name`) are not read", hint: "write the value out" });
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
      problems.push({ offset: offsetOf(key, offset), message: `"${name}" stands twice`, hint: "take one of them out" });
    }
    fields[name] = toFields(value, problems, depth + 1);
  }
  return fields;
}

function refuseProperties(node: Node, offset: number, problems: YamlProblem[]): void {
  if ("anchor" in node && node.anchor !== undefined) {
    problems.push({ offset, message: "YAML anchors (`&name`) are not read", hint: "take it out" });
  }
  if (node.tag !== undefined) {
    problems.push({ offset, message: "YAML tags (`!name`) are not read", hint: "write the plain value" });
  }
}

function keyOf(key: unknown, fallback: number, problems: YamlProblem[]): string | null {
  const offset = offsetOf(key, fallback);
  if (!isScalar(key)) {
    problems.push({ offset, message: "a field's name is one plain word", hint: "write `name: value`" });
    return null;
  }
  refuseProperties(key, offset, problems);
  const name = String(key.value ?? "");
  if (name === "<<") {
    problems.push({ offset, message: "YAML merge keys (`<<`) are not read", hint: "write the fields out" });
    return null;
  }
  if (FORBIDDEN_KEYS.has(name)) {
    problems.push({ offset, message: `"${name}" cannot be a field's name`, hint: "take it out" });
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
