/**
 * Sorts front matter fields into the schema's order. Edits the text by the positions of the `yaml` package's nodes, so
 * that quoting, flow style, line breaks and comments are preserved; a comment moves with the field below it.
 */
import { isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { sortNames, type Order } from "../key-order.ts";

export function sortKeys(source: string, document: Document, order: Order): string {
  const { contents } = document;
  if (!isMap(contents) || contents.items.length === 0) return source;
  const start = spanOf(source, contents).start;
  const end = spanOf(source, contents).end;
  return source.slice(0, start) + rewrite(source, contents, order) + source.slice(end);
}

interface Span {
  start: number;
  end: number;
}

type Collection = YAMLMap | YAMLSeq;

const isCollection = (node: unknown): node is Collection => (isMap(node) || isSeq(node)) && node.items.length > 0;

/** The text of a list or map, sorted at every level. */
function rewrite(source: string, node: Collection, order: Order): string {
  const { start, end } = spanOf(source, node);
  if (isSeq(node)) return withChildren(source, start, end, node.items, () => order.each);
  if (node.flow) return rewriteFlow(source, node, order);
  const pieces = piecesOf(source, node);
  const sortedNames = order.fields === undefined ? undefined : sortNames(pieces.map(nameOf), order.fields);
  const sorted = [...pieces].sort(
    (a, b) => (sortedNames?.indexOf(nameOf(a)) ?? 0) - (sortedNames?.indexOf(nameOf(b)) ?? 0),
  );
  const indent = " ".repeat(start - lineStart(source, start));
  // A comment is not possible between a list's dash and the field that follows it.
  if (sorted[0] !== pieces[0] && indent !== "" && sorted[0]?.comments !== "") return source.slice(start, end);
  return sorted
    .map(({ pair, comments, span }, index) => {
      const text = withChildren(source, span.start, span.end, [pair.value], () => orderOfField(pair, order));
      return `${comments}${index === 0 ? "" : indent}${text}`;
    })
    .join("");
}

/** The entries change places; the text between them stays. */
function rewriteFlow(source: string, node: YAMLMap, order: Order): string {
  const { start, end } = spanOf(source, node);
  const slots = node.items.map((pair) => ({ pair, span: { start: startOf(pair), end: endOf(pair) } }));
  const sortedNames = order.fields === undefined ? undefined : sortNames(slots.map(nameOf), order.fields);
  const sorted = [...slots].sort(
    (a, b) => (sortedNames?.indexOf(nameOf(a)) ?? 0) - (sortedNames?.indexOf(nameOf(b)) ?? 0),
  );
  let text = "";
  let done = start;
  for (const [index, { span }] of slots.entries()) {
    const taken = sorted[index];
    if (taken === undefined) break;
    const { pair } = taken;
    text += source.slice(done, span.start);
    text += withChildren(source, taken.span.start, taken.span.end, [pair.value], () => orderOfField(pair, order));
    done = span.end;
  }
  return text + source.slice(done, end);
}

/** A span of the source, with the lists and maps in it rewritten. */
function withChildren(
  source: string,
  start: number,
  end: number,
  children: readonly unknown[],
  orderOf: () => Order | undefined,
): string {
  let text = "";
  let done = start;
  for (const child of children) {
    const order = orderOf();
    if (order === undefined || !isCollection(child)) continue;
    const span = spanOf(source, child);
    text += source.slice(done, span.start) + rewrite(source, child, order);
    done = span.end;
  }
  return text + source.slice(done, end);
}

interface Piece {
  pair: Pair;
  /** The comment lines directly above the field. */
  comments: string;
  /** From the field's name to the next piece. */
  span: Span;
}

/** The fields of a block map, each with the comments above it. */
function piecesOf(source: string, node: YAMLMap): Piece[] {
  const column = startOf(node.items[0]) - lineStart(source, startOf(node.items[0]));
  const starts = node.items.map((pair, index) =>
    index === 0 ? startOf(pair) : aboveComments(source, lineStart(source, startOf(pair)), column),
  );
  const last = lineEnd(source, endOf(node.items.at(-1)));
  return node.items.map((pair, index) => {
    const start = startOf(pair);
    const from = starts[index] ?? start;
    return {
      pair,
      comments: index === 0 ? "" : source.slice(from, lineStart(source, start)),
      span: { start, end: starts[index + 1] ?? last },
    };
  });
}

/** Start of the comment lines directly above a line, indented at most as deep as the map. */
function aboveComments(source: string, line: number, column: number): number {
  let from = line;
  while (from > 0) {
    const above = lineStart(source, from - 1);
    const text = source.slice(above, from - 1);
    const indent = text.search(/\S/);
    if (indent === -1 || indent > column || text[indent] !== "#") break;
    from = above;
  }
  return from;
}

function spanOf(source: string, node: Collection): Span {
  if (node.flow) return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
  const first: unknown = node.items[0];
  const last: unknown = node.items.at(-1);
  if (isMap(node)) return { start: startOf(node.items[0]), end: lineEnd(source, endOf(node.items.at(-1))) };
  return {
    start: isCollection(first) ? spanOf(source, first).start : isNode(first) ? (first.range?.[0] ?? 0) : 0,
    end: lineEnd(source, isNode(last) ? (last.range?.[1] ?? 0) : 0),
  };
}

const orderOfField = (pair: Pair, order: Order) =>
  order.fields === undefined ? order.each : order.fields.get(String(pair.key));

const nameOf = ({ pair }: { pair: Pair }) => (isScalar(pair.key) ? String(pair.key.value) : "");

function startOf(pair: Pair | undefined): number {
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function endOf(pair: Pair | undefined): number {
  const key = isNode(pair?.key) ? (pair.key.range?.[1] ?? 0) : 0;
  return Math.max(key, isNode(pair?.value) ? (pair.value.range?.[1] ?? 0) : 0);
}

const lineStart = (source: string, offset: number) => source.lastIndexOf("\n", offset - 1) + 1;

/** The start of the line after the one that a text ends on. */
function lineEnd(source: string, offset: number): number {
  if (source[offset - 1] === "\n") return offset;
  const feed = source.indexOf("\n", offset);
  return feed === -1 ? source.length : feed + 1;
}
