/** How names are compared: shared by the index and the browser. */
import { withoutAccents } from "../lib/accents.ts";

/**
 * `Phi-3` and `phi 3` as `phi3`; `μnit` as `munit`, `Linköping` as `linkoping`, `H$_2$O` as `h2o`: letters and digits in
 * small, without accents. Two names with one key are the same name.
 */
export function nameKey(text: string): string {
  return withoutAccents(text.replace(/[μµ]/g, "mu"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The arXiv id in what somebody typed or pasted, without its version; undefined if there is none. */
export function arxivIdIn(text: string): string | undefined {
  return (
    /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/.exec(` ${text}`)?.[1] ??
    /\b([a-z-]+(?:\.[A-Z]{2})?\/\d{7})\b/.exec(text)?.[1]
  );
}

/** The word under which an arXiv id stands in the index: one that no prefix search can split. */
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
 * English words that stand in nearly every record, or that a question is made of: they tell nothing, and Pagefind keeps each word's places whole, so
 * that one of them weighs more than the rest of a query.
 */
const COMMON = new Set(
  "a an and are at best by can do does for from how in is it its many me much my of on or that the to vs what which with".split(
    " ",
  ),
);

/** What is asked of a query in words: without common ones, unless there is nothing else. */
export function significantTerms(query: string): string {
  const words = query.split(/\s+/).filter((word) => !COMMON.has(word.toLowerCase()));
  return words.length === 0 ? query : words.join(" ");
}
