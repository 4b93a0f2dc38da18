/** Titles as a reader sees them: arXiv gives them in LaTeX. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

/** `H$_2$O` as `H₂O`, `$\mu$nit` as `μnit`; text without LaTeX, and what cannot be read as LaTeX, as it is. */
export function readLatex(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  try {
    const [item] = plugins.input.chain(`@misc{title, title={${text}}}`, {
      forceType: "@biblatex/text",
      generateGraph: false,
    }) as { title?: string }[];
    const plain = withoutMarkup(item?.title ?? "");
    // A command that is not known there stays: then nothing is changed, for somebody to see.
    return plain === "" || plain.includes("\\") ? text : plain;
  } catch {
    return text;
  }
}

/** Citation.js marks italics and the like as HTML; folded to one line without control characters. */
export const withoutMarkup = (text: string) =>
  text
    .replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^>]*)?>/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
