/** Markdown of facts as syntax trees (GitHub flavour), so that the serializer does the escaping. */
import type {
  FootnoteDefinition,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
  Text,
} from "mdast";
import { defaultHandlers } from "mdast-util-to-markdown";
import remarkGfm, { type Options as GfmOptions } from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import type { Footnote } from "../../facts/footnotes.ts";
import { parseRemark } from "../../reader/remark.ts";

/** Text or pieces of it; absent pieces are omitted. */
export type Inline = string | PhrasingContent | undefined | readonly Inline[];

// Numbers and phrases without characters that have a meaning in Markdown or can start an address.
const NUMBER = /^[0-9](?:[\p{L}0-9 ,;%×–]|[.-](?=[\p{L}0-9]))*(?<! )$/u;
const PHRASE = /^(?:[.,;] )?\p{L}[^\\`*_[\]<>&~|#!@\r\n\t]*(?<!\s)$/u;
const ADDRESS = /w\.|:(?:\/|$)/i;
const isPlain = (text: string) => (NUMBER.test(text) || PHRASE.test(text)) && !ADDRESS.test(text);

export const writeOptions: Options = { bullet: "-", rule: "-", fences: true };
export const gfmOptions: GfmOptions = { tablePipeAlign: false };

const writer = unified()
  .use(remarkGfm, gfmOptions)
  .use(remarkStringify, {
    ...writeOptions,
    // Escaping is most of the work, and most texts need none.
    handlers: {
      text: (node: Text, parent, state, info) =>
        isPlain(node.value) ? node.value : defaultHandlers.text(node, parent, state, info),
    },
  });

export const writeMarkdown = (children: RootContent[]): string => writer.stringify({ type: "root", children });

export function inline(piece: Inline): PhrasingContent[] {
  if (piece === undefined || piece === "") return [];
  if (typeof piece === "string") return [{ type: "text", value: piece }];
  return Array.isArray(piece) ? piece.flatMap(inline) : [piece as PhrasingContent];
}

export const heading = (depth: 1 | 2, text: Inline): RootContent => ({
  type: "heading",
  depth,
  children: inline(text),
});

export const paragraph = (...pieces: Inline[]): Paragraph => ({ type: "paragraph", children: inline(pieces) });

export const quote = (...pieces: Inline[]): RootContent => ({ type: "blockquote", children: [paragraph(pieces)] });

export const link = (url: string, text: Inline): PhrasingContent => ({
  type: "link",
  url,
  children: inline(text) as [],
});

export const code = (value: string): PhrasingContent => ({ type: "inlineCode", value });

export const codeBlock = (lang: string, value: string): RootContent => ({ type: "code", lang, value });

export const bullets = (items: readonly Inline[]): List => ({
  type: "list",
  spread: false,
  children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
});

/** Pieces joined by a separator; empty ones are omitted. */
export function joined(pieces: readonly Inline[], separator = ", "): Inline {
  return pieces
    .filter((piece) => inline(piece).length > 0)
    .flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

/** Columns that are empty in every row are omitted; an empty cell shows a dash. Without rows there is no table. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Table[] {
  const cells = rows.map((row) => row.map(inline));
  const isUsed = head.map((_, column) => cells.some((row) => (row[column] ?? []).length > 0));
  const toRow = (row: readonly PhrasingContent[][]): TableRow => ({
    type: "tableRow",
    children: row.filter((_, column) => isUsed[column]).map((children) => ({ type: "tableCell", children })),
  });
  if (rows.length === 0) return [];
  const filled = cells.map((row) => row.map((cell) => (cell.length > 0 ? cell : inline("–"))));
  return [{ type: "table", children: [head.map(inline), ...filled].map(toRow) }];
}

/** The mark of a source, linked to its footnote. */
export const mark = ({ number }: Footnote): PhrasingContent => ({
  type: "footnoteReference",
  identifier: String(number),
  label: String(number),
});

export const footnote = (note: Footnote): FootnoteDefinition => ({
  type: "footnoteDefinition",
  identifier: String(note.number),
  label: String(note.number),
  children: [
    paragraph(
      note.paper && `${note.paper}: `,
      link(note.url, note.text),
      note.secondHand ? ", second-hand" : undefined,
      note.note && `. ${note.note}`,
    ),
  ],
});

/**
 * Markdown as part of a longer text: headings one level lower, links absolute.
 * @param toAbsolute resolves a link that starts with "/"
 */
export function embedded(markdown: string, toAbsolute: (path: string) => string): RootContent[] {
  const tree = parseRemark(markdown);
  const visit = (node: Root | RootContent): void => {
    if (node.type === "heading") node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
    if ((node.type === "link" || node.type === "definition") && node.url.startsWith("/"))
      node.url = toAbsolute(node.url);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return tree.children;
}
