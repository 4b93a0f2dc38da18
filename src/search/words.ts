/** Normalization of names, shared by the index and the browser. */
import { withoutAccents } from "../lib/accents.ts";

/**
 * `Phi-3` and `phi 3` as `phi3`; `μnit` as `munit`, `Linköping` as `linkoping`, `H$_2$O` as `h2o`: letters and digits
 * in lower case, without accents. Names with equal keys are the same name.
 */
export function nameKey(text: string): string {
  return withoutAccents(text.replace(/[μµ]/g, "mu"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The arXiv id in typed or pasted text, without its version; undefined if there is none. */
export function arxivIdIn(text: string): string | undefined {
  return (
    /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/.exec(` ${text}`)?.[1] ??
    /\b([a-z-]+(?:\.[A-Z]{2})?\/\d{7})\b/.exec(text)?.[1]
  );
}

/** The index term of an arXiv id: one word that a prefix search cannot split. */
export function arxivWord(id: string): string {
  return `arxiv${id.replace(/\D+/g, "x")}x`;
}

/**
 * Spellings of one name that people type: `Phi-3` also as `Phi 3` and `Phi3`, `MiniCPM4` as `MiniCPM 4` and `Mini CPM4`,
 * `μnit` as `munit`.
 */
export function spellings(name: string): string[] {
  const plain = name.replace(/[μµ]/g, "mu").replace(/[$_{}\\]/g, "");
  const found = new Set([
    plain,
    plain.replace(/[-–./]+/g, " "),
    plain.replace(/[-–./\s]+/g, ""),
    plain.replace(/([\p{L}])(\d)/gu, "$1 $2"),
    plain.replace(/([\p{Ll}])(\p{Lu})/gu, "$1 $2"),
    plain.replace(/([\p{L}])(\d)/gu, "$1 $2").replace(/[-–./]+/g, " "),
  ]);
  found.delete(name);
  return [...found].map((form) => form.replace(/\s+/g, " ").trim()).filter((form) => form !== "");
}

/**
 * Stop words. Pagefind stores every position of a word, so that one of these would load more than the rest of a query.
 */
const COMMON = new Set(
  "a an and are at best by can do does for from how in is it its many me much my of on or that the to vs what which with".split(
    " ",
  ),
);

/** A query without stop words, unless it has no others. */
export function significantTerms(query: string): string {
  const words = query.split(/\s+/).filter((word) => !COMMON.has(word.toLowerCase()));
  return words.length === 0 ? query : words.join(" ");
}
