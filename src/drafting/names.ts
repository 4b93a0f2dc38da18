/** Looking for names in titles and abstracts, where "Phi", "phi-3", "MiniCPM4" and "VMamba" are all written together. */
import { withoutAccents } from "../lib/accents.ts";

/**
 * The parts that a name is put together from, in small letters: "MiniCPM4" is mini, cpm, 4; "VMamba" is v, mamba.
 */
export function nameParts(text: string): string[] {
  return [...withoutAccents(text).matchAll(/\p{Lu}+(?!\p{Ll})|\p{L}?\p{Ll}+|\p{Lo}+|\p{N}+/gu)].map(([part]) =>
    part.toLowerCase(),
  );
}

/** Whether the parts of a name stand in a text one after the other. */
export function holdsName(text: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && text.some((_, start) => name.every((part, index) => text[start + index] === part));
}

/** Whether a phrase stands in a text, whatever the case, hyphens and plurals: "state space model", "State-space models". */
export function holdsPhrase(text: string, phrase: string): boolean {
  const key = (value: string) =>
    ` ${value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(/s\b/g, "")
      .trim()} `;
  return key(text).includes(key(phrase));
}
