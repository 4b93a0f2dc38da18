/**
 * Reads the plain form of YAML in which papers are written, some thirty times as fast as a full parser: maps and
 * lists by indentation, flow lists and maps on one line, bare and simply quoted text. It never guesses: whatever it
 * does not know for certain (other quoting, text over several lines, comments after values, tags, anchors, mistakes)
 * makes it return null, and the full parser reads the file. A test holds both to the same values.
 */

/** What front matter may be nested to; the schema needs 7 levels. */
export const MAX_DEPTH = 12;

/** Names that mean something to JavaScript objects. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

type Fields = Record<string, unknown>;

const KEY = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99}):(?: +(.*))?$/;
/** Signs that YAML reads in ways of its own: control characters other than the line feed, the byte order mark. */
const SPECIAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]/;

/** The values as text, in lists and maps; null where the source is anything but plain. */
export function readPlainYaml(source: string): Fields | null {
  if (SPECIAL.test(source)) return null;
  const lines: Line[] = [];
  for (const text of source.split("\n")) {
    const indent = text.search(/[^ ]/);
    if (indent === -1 || text[indent] === "#") continue;
    lines.push({ indent, text: trimEnd(text.slice(indent)) });
  }
  const [first] = lines;
  if (first === undefined || first.text.startsWith("- ")) return null;
  const reader: Reader = { lines, next: 0 };
  const fields = readMap(reader, first.indent, 1);
  return fields !== null && reader.next === lines.length ? fields : null;
}

interface Line {
  indent: number;
  text: string;
}

interface Reader {
  lines: Line[];
  next: number;
}

/** Only the space is white space here; others belong to the value. */
function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end -= 1;
  return text.slice(0, end);
}

function readMap(reader: Reader, indent: number, depth: number): Fields | null {
  if (depth > MAX_DEPTH) return null;
  const fields: Fields = {};
  for (;;) {
    const line = reader.lines[reader.next];
    if (line === undefined || line.indent < indent) return fields;
    if (line.indent > indent) return null;
    const match = KEY.exec(line.text);
    const key = match?.[1];
    if (match === null || key === undefined || FORBIDDEN_KEYS.has(key) || Object.hasOwn(fields, key)) return null;
    reader.next += 1;
    const value = match[2] === undefined ? readNested(reader, indent, depth) : readInline(match[2]);
    if (value === null) return null;
    fields[key] = value;
  }
}

/** The block below a key: deeper, or a list at the key's own indentation. */
function readNested(reader: Reader, indent: number, depth: number): unknown {
  const line = reader.lines[reader.next];
  if (line === undefined || line.indent < indent) return null;
  if (line.text.startsWith("- ")) return readList(reader, line.indent, depth + 1);
  return line.indent > indent ? readMap(reader, line.indent, depth + 1) : null;
}

function readList(reader: Reader, indent: number, depth: number): unknown[] | null {
  if (depth > MAX_DEPTH) return null;
  const items: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.next];
    if (line === undefined || line.indent < indent) return items;
    if (!line.text.startsWith("- ")) return line.indent === indent ? items : null;
    if (line.indent > indent) return null;
    const offset = line.text.search(/[^ -]|-[^ ]/);
    const rest = line.text.slice(offset);
    if (offset < 2 || line.text.slice(1, offset).includes("-")) return null;
    let item: unknown;
    if (KEY.test(rest)) {
      // A map that begins on the item's own line: its keys stand where the first one does.
      reader.lines[reader.next] = { indent: indent + offset, text: rest };
      item = readMap(reader, indent + offset, depth + 1);
    } else {
      reader.next += 1;
      item = readInline(rest);
    }
    if (item === null) return null;
    items.push(item);
  }
}

const DOUBLE_QUOTED = /^"((?:[^"\\]|\\["\\])*)"$/;
const SINGLE_QUOTED = /^'([^']*)'$/;
/** What a bare text may not begin with. A dash is told apart by what follows. */
const INDICATOR = /^[,[\]{}#&*!|>'"%@`?:]|^-(?![A-Za-z0-9])/;
/** What ends a bare text, or is no plain text. */
const NOT_BARE = /: | #|:$/;

/** A value on one line. */
function readInline(text: string): unknown {
  switch (text[0]) {
    case '"': {
      const inner = DOUBLE_QUOTED.exec(text)?.[1];
      return inner === undefined ? null : inner.replace(/\\(.)/g, "$1");
    }
    case "'": {
      const inner = SINGLE_QUOTED.exec(text)?.[1];
      return inner ?? null;
    }
    case "[":
    case "{": {
      const flow: Flow = { text, next: 0 };
      const value = readFlow(flow, 1);
      return flow.next === text.length ? value : null;
    }
    default:
      return INDICATOR.test(text) || NOT_BARE.test(text) ? null : text;
  }
}

interface Flow {
  text: string;
  next: number;
}

const FLOW_QUOTED = /"(?:[^"\\]|\\["\\])*"|'[^']*'/y;
const FLOW_BARE = /[^,[\]{}]*/y;
const FLOW_KEY = /([A-Za-z0-9][A-Za-z0-9_.-]{0,99}): +/y;

function readFlow(flow: Flow, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  const opening = flow.text[flow.next];
  const closing = opening === "[" ? "]" : "}";
  const items: unknown[] = [];
  const fields: Fields = {};
  flow.next += 1;
  skipSpaces(flow);
  if (flow.text[flow.next] === closing) {
    flow.next += 1;
    return opening === "[" ? items : fields;
  }
  for (;;) {
    let key: string | undefined;
    if (opening === "{") {
      key = take(FLOW_KEY, flow)?.[1];
      if (key === undefined || FORBIDDEN_KEYS.has(key) || Object.hasOwn(fields, key)) return null;
    }
    const value = readFlowValue(flow, depth);
    if (value === null) return null;
    if (key === undefined) items.push(value);
    else fields[key] = value;
    skipSpaces(flow);
    const sign = flow.text[flow.next];
    flow.next += 1;
    if (sign === closing) return opening === "[" ? items : fields;
    if (sign !== ",") return null;
    skipSpaces(flow);
  }
}

function readFlowValue(flow: Flow, depth: number): unknown {
  const sign = flow.text[flow.next];
  if (sign === "[" || sign === "{") return readFlow(flow, depth + 1);
  if (sign === '"' || sign === "'") {
    const quoted = take(FLOW_QUOTED, flow)?.[0];
    return quoted === undefined ? null : readInline(quoted);
  }
  const bare = trimEnd(take(FLOW_BARE, flow)?.[0] ?? "");
  return bare === "" || INDICATOR.test(bare) || NOT_BARE.test(bare) ? null : bare;
}

function skipSpaces(flow: Flow): void {
  while (flow.text[flow.next] === " ") flow.next += 1;
}

function take(pattern: RegExp, flow: Flow): RegExpExecArray | null {
  pattern.lastIndex = flow.next;
  const match = pattern.exec(flow.text);
  if (match !== null) flow.next = pattern.lastIndex;
  return match;
}
