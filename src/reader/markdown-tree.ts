/** Parses Markdown, with the same parser that renders the pages. */
import type { Root } from "mdast";
import { markdownToMdast, type Features } from "satteri";

/** GitHub Flavored Markdown. Front matter is split off before; a leading line of dashes is part of the body. */
const DIALECT = { gfm: true, frontmatter: false } as const satisfies Features;
/** As pages show it, with smart punctuation: an e-mail address before three hyphens is a link only then. */
export const SHOWN = { ...DIALECT, smartPunctuation: true } as const satisfies Features;

/**
 * The syntax tree of a text, with lines and columns from 1.
 * @param features as written (the default) or as shown
 */
export const markdownTree = (text: string, features: Features = DIALECT): Root =>
  markdownToMdast(text, { features }) as Root;
