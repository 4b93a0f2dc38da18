/** Words that mix alphabets with letters that look alike, so that one name passes for another. */
import type { TextRule } from "../rule.ts";
import { codePoint } from "./characters.ts";
import { placesOf } from "./text-places.ts";

/** Alphabets with letters that look like Latin ones. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** Greek letters that look like a Latin one. μ, τ, β, λ and others do not: "μnit" is a real title. */
const GREEK_LOOK_ALIKE = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυχϲϳ]/u;
/** Small Greek letters at the start or end are symbols: "αLoRA", "αβ-fraction", "Adaptα". Omicron never is. */
const SYMBOL = /^[α-νξπ-ω]+|[α-νξπ-ω]+$/gu;

/** Cyrillic letters that look like a Latin one: a word of only these reads as a Latin word. */
const LOOK_ALIKES = /^[АВЕЅІЈКМНОРСТУХаеѕіјорсух]+$/;

const WORD = /[\p{L}\p{M}]+/gu;
const SUSPECT =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;

export const lookAlikes: TextRule = {
  name: "look-alikes",
  severity: "error",
  check({ file, text }) {
    if (!SUSPECT.test(text)) return [];
    // Genuine Cyrillic text has other letters as well.
    const isCyrillic = [...text.matchAll(WORD)].some(
      ([word]) => /\p{Script=Cyrillic}/u.test(word) && !/\p{Script=Latin}/u.test(word) && !LOOK_ALIKES.test(word),
    );
    const foreign = (word: string) =>
      foreignLetter(word) ??
      (!isCyrillic && LOOK_ALIKES.test(word) ? { letter: word.slice(0, 1), index: 0 } : undefined);
    return placesOf(text, WORD, (word) => foreign(word) !== undefined).map(({ line, column, found }) => {
      const { letter, index } = foreign(found) ?? { letter: "", index: 0 };
      return {
        file,
        line,
        column: column + index,
        message: `"${found.slice(0, 60)}" is not what it looks like: "${letter}" is ${codePoint(letter)}`,
        hint: "use letters of one alphabet",
      };
    });
  },
};

/** The first letter of a word that comes from another alphabet. */
function foreignLetter(word: string): { letter: string; index: number } | undefined {
  if (!/\p{Script=Latin}/u.test(word)) return undefined;
  const rest = word.replace(SYMBOL, (symbols) => " ".repeat(symbols.length));
  const match = FOREIGN.exec(rest) ?? GREEK_LOOK_ALIKE.exec(rest);
  return match === null ? undefined : { letter: match[0], index: match.index };
}
