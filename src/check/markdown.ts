/**
 * What the rules look at in a body: its headings, links, images and raw HTML, with their places. A body of paragraphs,
 * lists and simple links is read by its lines; anything else goes to the full parser, two hundred times as slow. A test
 * holds both to the same answer.
 */
import { createRequire } from "node:module";
import type { ContentFile, Place } from "../paper/front-matter.ts";

export interface Inspection {
  headings: (Place & { depth: number })[];
  /** Links that do not begin with `https://`; a bare address counts as a link. */
  links: (Place & { url: string })[];
  images: Place[];
  html: Place[];
}

/** 8 KB, four times the longest summary. */
const MAX_BODY_LENGTH = 8 * 1024;
/** Ten times what the longest summary has. Some texts keep the parser busy for the square of their lines or signs. */
const MAX_LINES = 400;
const MAX_SIGNS = 500;
/** Quotes and lists within each other; the parser calls itself for each. */
const MAX_CONTAINERS = 20;

const CONTAINERS = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MAX_CONTAINERS + 1}}`,
  "m",
);

/** Why a body is not given to the parser at all, or null. */
export function unreadable(body: string): { line: number; message: string; mend: string } | null {
  const shorten = "a summary has 120 to 300 words";
  if (body.length > MAX_BODY_LENGTH) {
    return { line: 1, message: `the body is longer than ${MAX_BODY_LENGTH / 1024} KB`, mend: shorten };
  }
  if (body.split("\n", MAX_LINES + 1).length > MAX_LINES) {
    return { line: MAX_LINES, message: `the body has more than ${MAX_LINES} lines`, mend: shorten };
  }
  const deep = CONTAINERS.exec(body);
  if (deep !== null) {
    return {
      line: body.slice(0, deep.index).split("\n").length,
      message: `quotes and lists are nested deeper than ${MAX_CONTAINERS} levels`,
      mend: "flatten them",
    };
  }
  if ((body.match(/[`*_[\]<>~|&\\]/g)?.length ?? 0) > MAX_SIGNS) {
    return { line: 1, message: `the body has more than ${MAX_SIGNS} signs of Markdown`, mend: "write plain text" };
  }
  return null;
}

const inspections = new WeakMap<ContentFile, Inspection | null>();

/** A file's body, looked at once; null where it is `unreadable`. Places count from the body's first line. */
export function inspectBody(content: ContentFile): Inspection | null {
  let found = inspections.get(content);
  if (found === undefined) {
    found = unreadable(content.body) === null ? inspectMarkdown(content.body) : null;
    inspections.set(content, found);
  }
  return found;
}

/** @param body that is not `unreadable` */
export function inspectMarkdown(body: string): Inspection | null {
  try {
    return inspectLines(body) ?? inspectTree(body);
  } catch {
    // The parser calls itself for what is nested, and the stack ends somewhere.
    return null;
  }
}

const ESCAPED = /\\[!-/:-@[-`{-~]/g;
/** Everything that makes a text more than paragraphs, lists, headings at a line's start and simple links. */
const NOT_SIMPLE = new RegExp(
  [
    "[\\u0000-\\u0009\\u000B-\\u001F\\u2028\\u2029]", // what counts as a line's end to some
    "<[A-Za-z/!?]", // HTML, autolinks
    "`|~~~", // code that is left after the simple spans
    "!\\[|\\]\\(|\\]:|\\]\\[", // images, links that are left after the simple ones, definitions
    " {4}", // indented code
    "^[ >*+.)\\d-]+#|^#+ *$", // headings in lists and quotes, and empty ones
    "^[ >*+.)\\d-]*(?:=+|-) *$", // headings by underline
  ].join("|"),
  "m",
);
/** Addresses become links without any sign; escaping does not keep them from it. */
const BARE_ADDRESS = /www\.|http:|@|mailto:|xmpp:/i;
const ESCAPED_ADDRESS = /\\[@.:/]/;
/** Code on one line, between single backticks; a table's bar would cut it. */
const SIMPLE_CODE = /(?<!`)`[^`|\n]+`(?!`)/g;
const SIMPLE_LINK = /(?<!!)\[[^[\]()\n<>!`]*\]\(((?:https:\/\/|\/)[A-Za-z0-9/._~:?#=%+,;@-]*)\)/g;

/** The answer of the full parser, or null where the lines alone do not tell it. */
export function inspectLines(body: string): Inspection | null {
  const blank = (text: string) => "x".repeat(text.length);
  // What is escaped or code is text: letters take its place, so that columns stay.
  const hasEscapes = body.includes("\\");
  let plain = hasEscapes ? body.replace(ESCAPED, blank) : body;
  if (plain.includes("`")) {
    // In code nothing is escaped, and a bare address goes on through it.
    if (hasEscapes || /https:/i.test(body)) return null;
    plain = body.replace(SIMPLE_CODE, blank);
  }
  const links: { index: number; url: string }[] = [];
  const rest = plain.includes("](")
    ? plain.replace(SIMPLE_LINK, (link, url: string, index: number) => {
        if (!url.startsWith("https://")) links.push({ index, url });
        return blank(link);
      })
    : plain;
  if (NOT_SIMPLE.test(rest) || BARE_ADDRESS.test(rest) || (hasEscapes && ESCAPED_ADDRESS.test(body))) return null;
  // A bare address may swallow what touches it: a backslash, a link, even a bracket that stands far before.
  if (/https:/i.test(rest) && (/[[\]]/.test(plain) || /https:\S*\\/i.test(body))) return null;
  const place = (index: number): Place => {
    const before = body.slice(0, index);
    return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
  };
  const headings = [...rest.matchAll(/^(#{1,6})(?=[ \t]|$)/gm)].map(({ index, 1: signs = "" }) => ({
    ...place(index),
    depth: signs.length,
  }));
  return { headings, links: links.map(({ index, url }) => ({ ...place(index), url })), images: [], html: [] };
}

interface Node {
  type: string;
  depth?: number;
  url?: string;
  children?: Node[];
  position?: { start: Place };
}

let parse: ((body: string) => Node) | undefined;
const require = createRequire(import.meta.url);

/** The parser is loaded for the first body that needs it: it takes longer to load than a hundred files to check. */
function loadParser(): (body: string) => Node {
  const { unified } = require("unified") as typeof import("unified");
  const { default: remarkParse } = require("remark-parse") as typeof import("remark-parse");
  const { default: remarkGfm } = require("remark-gfm") as typeof import("remark-gfm");
  const parser = unified().use(remarkParse).use(remarkGfm);
  return (body) => parser.parse(body) as Node;
}

export function inspectTree(body: string): Inspection {
  const found: Inspection = { headings: [], links: [], images: [], html: [] };
  parse ??= loadParser();
  const visit = (node: Node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const place = { line, column };
    if (node.type === "html") found.html.push(place);
    if (node.type === "image" || node.type === "imageReference") found.images.push(place);
    if (node.type === "heading") found.headings.push({ ...place, depth: node.depth ?? 2 });
    if ((node.type === "link" || node.type === "definition") && node.url !== undefined) {
      if (!/^https:\/\/\S+$/i.test(node.url)) found.links.push({ ...place, url: node.url });
    }
    node.children?.forEach(visit);
  };
  visit(parse(body));
  return found;
}
