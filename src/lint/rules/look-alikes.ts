/** Words that mix alphabets whose letters look alike: what reads as one name is another. */
import type { TextRule } from "../rule.ts";
import { codePoint } from "./characters.ts";
import { placesOf } from "./text-places.ts";

/** Alphabets with letters that look like Latin ones. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** Greek letters with a Latin twin. μ, τ, β, λ and the like have none: "μnit" is a real title. */
const GREEK_TWIN = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυχϲϳ]/u;
/** Small Greek letters before or after are symbols: "αLoRA", "αβ-fraction", "Adaptα". Omicron is never one. */
const SYMBOL = /^[α-νξπ-ω]+|[α-νξπ-ω]+$/gu;

/** Cyrillic letters with a Latin twin: words of nothing else read as Latin ones. */
const TWINS = /^[АВЕЅІЈКМНОРСТУХаеѕіјорсух]+$/;

const WORD = /[\p{L}\p{M}]+/gu;
const SUSPECT =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;

export const lookAlikes: TextRule = {
  name: "look-alikes",
  severity: "error",
  check({ file, text }) {
    if (!SUSPECT.test(text)) return [];
    // Text that is really Cyrillic has other letters as well.
    const isCyrillic = [...text.matchAll(WORD)].some(
      ([word]) => /\p{Script=Cyrillic}/u.test(word) && !/\p{Script=Latin}/u.test(word) && !TWINS.test(word),
    );
    const stranger = (word: string) =>
      strangerIn(word) ?? (!isCyrillic && TWINS.test(word) ? { sign: word.slice(0, 1), index: 0 } : undefined);
    return placesOf(text, WORD, (word) => stranger(word) !== undefined).map(({ line, column, found }) => {
      const { sign, index } = stranger(found) ?? { sign: "", index: 0 };
      return {
        file,
        line,
        column: column + index,
        message: `"${found.slice(0, 60)}" is not what it looks like: "${sign}" is ${codePoint(sign)}`,
        hint: "write it with letters of one alphabet",
      };
    });
  },
};

/** The letter of a word that only looks as if it belonged. */
function strangerIn(word: string): { sign: string; index: number } | undefined {
  if (!/\p{Script=Latin}/u.test(word)) return undefined;
  const rest = word.replace(SYMBOL, (symbols) => " ".repeat(symbols.length));
  const match = FOREIGN.exec(rest) ?? GREEK_TWIN.exec(rest);
  return match === null ? undefined : { sign: match[0], index: match.index };
}
