/** Characters that are invisible, reorder text, or are typographic forms of letters. */
import type { Finding } from "../../reader/issue.ts";
import type { TextRule } from "../rule.ts";
import { placesOf } from "./text-places.ts";

/**
 * Control characters except tab and line feed; format characters (bidirectional overrides, zero-width characters, soft
 * hyphens, tags); private, unassigned and surrogate code points; line and paragraph separators; spaces other than the
 * plain one; blank filler letters; variation selectors; combining marks after a Latin letter that Unicode has as one
 * character; typographic forms of other letters (ligatures, full width, mathematical alphabets).
 */
const ODD =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]|[\u2028\u2029]|(?! )\p{Zs}|[\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|[A-Za-z][\u0300-\u036F]|[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;

/** A cheap first test: catalogue files contain few characters beyond these. */
const PLAIN =
  /^[\n -~\u00A1-\u00AC\u00AE-\u02FF\u2013\u2014\u2018-\u201D\u2020-\u2022\u2026\u2080-\u2089\u2190-\u22FF\u0391-\u03A1\u03A3-\u03C9]*$/;

export const characters: TextRule = {
  name: "characters",
  severity: "error",
  check({ file, text }) {
    if (PLAIN.test(text)) return [];
    // A leading byte order mark and Windows line endings are reported by `line-ends`.
    const marked = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
    return placesOf(marked.replaceAll("\r\n", " \n"), ODD, isOdd).map(({ line, column, found }) => ({
      file,
      line,
      column,
      ...describe(found),
    }));
  },
};

/** A mark over a letter without a precomposed form is mathematics: M̅. */
function isOdd(found: string): boolean {
  return !/^[A-Za-z]./u.test(found) || found.normalize("NFC").length === 1;
}

/** Code point in the usual notation: U+202E. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function describe(found: string): Pick<Finding, "message" | "hint"> {
  if (found.length === 2 && /^[A-Za-z]/.test(found)) {
    return {
      message: `"${found}" is written as a letter and a mark (${codePoint(found.slice(1))})`,
      hint: `write it as one character: "${found.normalize("NFC")}"`,
    };
  }
  const plain = found.normalize("NFKC");
  if (/^\p{Zs}$/u.test(found))
    return { message: `${codePoint(found)} is not a plain space`, hint: "write a plain space" };
  if (/^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(found) && /^[!-~]+$/.test(plain)) {
    return { message: `"${found}" (${codePoint(found)}) is a typographic form`, hint: `write "${plain}"` };
  }
  const kind = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(found)
    ? "reorders the text around it"
    : /\p{Cc}/u.test(found)
      ? "is a control character"
      : /[\p{Co}\p{Cn}\p{Cs}]/u.test(found)
        ? "is not an assigned character"
        : "is invisible";
  return { message: `${codePoint(found)} ${kind}`, hint: "remove it" };
}
