/** Finds names in titles and abstracts, also as parts of compounds: "Phi", "phi-3", "MiniCPM4", "VMamba". */
import { withoutAccents } from "../lib/accents.ts";

/** The parts of a name in lower case: "MiniCPM4" is mini, cpm, 4; "VMamba" is v, mamba. */
export function nameParts(text: string): string[] {
  return [...withoutAccents(text).matchAll(/\p{Lu}+(?!\p{Ll})|\p{L}?\p{Ll}+|\p{Lo}+|\p{N}+/gu)].map(([part]) =>
    part.toLowerCase(),
  );
}

/** Whether the parts of a name are consecutive in a text. */
export function holdsName(text: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && text.some((_, start) => name.every((part, index) => text[start + index] === part));
}

/** Whether a text contains a phrase, ignoring case, hyphens and plurals: "state space model", "State-space models". */
export function holdsPhrase(text: string, phrase: string): boolean {
  const key = (value: string) =>
    ` ${value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(/s\b/g, "")
      .trim()} `;
  return key(text).includes(key(phrase));
}
