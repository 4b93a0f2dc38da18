/** What the rules check in a body: its headings, links, images and raw HTML, with their positions. */
import type { Root, RootContent } from "mdast";
import type { ContentFile, Place } from "../reader/front-matter.ts";
import { markdownTree, SHOWN } from "../reader/markdown-tree.ts";

export interface Inspection {
  headings: (Place & { depth: number })[];
  /** Links that do not begin with `https://`; a bare address counts as a link. */
  links: (Place & { url: string })[];
  images: Place[];
  html: Place[];
}

/** 8 KB, four times the longest summary. */
const MAX_BODY_LENGTH = 8 * 1024;
/** Ten times what the longest summary has. */
const MAX_LINES = 400;
const MAX_MARKUP = 500;
/** Nested quotes and lists: the renderer recurses for each. */
const MAX_CONTAINERS = 20;

const CONTAINERS = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MAX_CONTAINERS + 1}}`,
  "m",
);

/** Why a body is not parsed at all. */
interface Refusal {
  line: number;
  message: string;
  hint: string;
}

export function refusalOf(body: string): Refusal | null {
  const shorten = "a summary has 120 to 300 words";
  if (body.length > MAX_BODY_LENGTH) {
    return { line: 1, message: `the body is longer than ${MAX_BODY_LENGTH / 1024} KB`, hint: shorten };
  }
  if (body.split("\n", MAX_LINES + 1).length > MAX_LINES) {
    return { line: MAX_LINES, message: `the body has more than ${MAX_LINES} lines`, hint: shorten };
  }
  const deep = CONTAINERS.exec(body);
  if (deep !== null) {
    return {
      line: body.slice(0, deep.index).split("\n").length,
      message: `quotes and lists are nested deeper than ${MAX_CONTAINERS} levels`,
      hint: "flatten them",
    };
  }
  if ((body.match(/[`*_[\]<>~|&\\]/g)?.length ?? 0) > MAX_MARKUP) {
    return {
      line: 1,
      message: `the body has more than ${MAX_MARKUP} Markdown markup characters`,
      hint: "write plain text",
    };
  }
  return null;
}

const inspections = new WeakMap<ContentFile, Inspection | Refusal>();

/** A file's body, inspected once. Positions count from the body's first line. */
export function inspectBody(content: ContentFile): Inspection | Refusal {
  let found = inspections.get(content);
  if (found === undefined) {
    found = refusalOf(content.body) ?? inspectMarkdown(content.body);
    inspections.set(content, found);
  }
  return found;
}

/** @param body one that `refusalOf` accepts */
export function inspectMarkdown(body: string): Inspection {
  const found: Inspection = { headings: [], links: [], images: [], html: [] };
  const visit = (node: Root | RootContent) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const place = { line, column };
    if (node.type === "html") found.html.push(place);
    if (node.type === "image" || node.type === "imageReference") found.images.push(place);
    if (node.type === "heading") found.headings.push({ ...place, depth: node.depth });
    if (node.type === "link" || node.type === "definition") {
      if (!/^https:\/\/\S+$/i.test(node.url)) found.links.push({ ...place, url: node.url });
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(markdownTree(body, SHOWN));
  return found;
}
