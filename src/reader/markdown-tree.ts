/** Markdown as it is read everywhere: by the parser that makes the pages' HTML. */
import type { Root } from "mdast";
import { markdownToMdast, type Features } from "satteri";

/** GitHub's dialect; what begins with a line of dashes is no front matter, which has been read before. */
const DIALECT = { gfm: true, frontmatter: false } as const satisfies Features;
/** The same with typographic signs, as pages show it: a mail address before three hyphens is a link only there. */
export const SHOWN = { ...DIALECT, smartPunctuation: true } as const satisfies Features;

/**
 * The tree of a text, with lines and columns from 1.
 * @param features whether it is read as it is written or as it is shown
 */
export const markdownTree = (text: string, features: Features = DIALECT): Root =>
  markdownToMdast(text, { features }) as Root;
