/** Markdown as trees that can be written again: by remark, with GitHub's dialect. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm);

/** The tree of a text. What is checked and shown is parsed by Satteri (`markdown-tree.ts`). */
export const parseRemark = (markdown: string): Root => parser.parse(markdown);
