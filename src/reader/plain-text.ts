/** Markdown and MDX as plain words: for the search index and for related papers. */
import type { Root, RootContent } from "mdast";
import { parseRemark } from "./remark.ts";

const BLOCKS = new Set(["paragraph", "heading", "listItem", "tableCell", "blockquote", "code", "html", "break"]);

/**
 * The words of a text without marks, addresses and tags, separated by single spaces.
 * @param nameOf the name that `<Paper id="…" />`, `<Family …>` and `<Topic …>` show
 */
export function plainText(markdown: string, nameOf: (kind: string, id: string) => string = () => ""): string {
  const pieces: string[] = [];
  const visit = (node: Root | RootContent) => {
    if (node.type === "html") pieces.push(withNames(node.value, nameOf));
    else if ("value" in node) pieces.push(node.value);
    else if ("children" in node) node.children.forEach(visit);
    if (BLOCKS.has(node.type)) pieces.push(" ");
  };
  visit(parseRemark(markdown));
  return pieces.join("").replace(/\s+/g, " ").trim();
}

const withNames = (html: string, nameOf: (kind: string, id: string) => string) =>
  html
    .replace(/<(Paper|Family|Topic)\s+id="([^"]+)"\s*\/>/g, (_, kind: string, id: string) => nameOf(kind, id))
    .replace(/<[^>]*>/g, "");
