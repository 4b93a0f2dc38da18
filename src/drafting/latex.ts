/** Converts arXiv's LaTeX titles to plain text. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

/** `H$_2$O` as `H₂O`, `$\mu$nit` as `μnit`; text without LaTeX, or with invalid LaTeX, is unchanged. */
export function readLatex(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  try {
    const [item] = plugins.input.chain(`@misc{title, title={${text}}}`, {
      forceType: "@biblatex/text",
      generateGraph: false,
    }) as { title?: string }[];
    const plain = withoutMarkup(item?.title ?? "");
    // With an unknown command the title is left unchanged, so that a contributor notices.
    return plain === "" || plain.includes("\\") ? text : plain;
  } catch {
    return text;
  }
}

/** Removes Citation.js's HTML for italics and the like; one line without control characters. */
export const withoutMarkup = (text: string) =>
  text
    .replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^>]*)?>/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
