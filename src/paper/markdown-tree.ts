/** Markdown as it is read everywhere: by the parser that makes the pages' HTML. */
import type { Root } from "mdast";
import { markdownToMdast, type Features } from "satteri";

/** GitHub's dialect; what begins with a line of dashes is no front matter, which has been read before. */
export const DIALECT = { gfm: true, frontmatter: false } as const satisfies Features;

/** The tree of a text, with lines and columns from 1. */
export const markdownTree = (text: string): Root => markdownToMdast(text, { features: DIALECT }) as Root;
