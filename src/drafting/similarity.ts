/** Similarity of texts (tf-idf, cosine). */
import { rarity, tokens } from "../catalogue/related-papers.ts";

/** Words are compared by their first six letters: quantize, quantized and quantization are equal, as are plurals. */
const STEM_LENGTH = 6;

/** Weights by stem, a unit vector. */
export type WordWeights = ReadonlyMap<string, number>;

const stem = (word: string) => word.slice(0, STEM_LENGTH);
const words = (text: string) => tokens(text.replaceAll("-", " "));

/** A function that weighs a text's words by these texts; words in none of them have no weight. */
export function weighWords(texts: readonly string[]): (text: string) => WordWeights {
  const holders = new Map<string, number>();
  for (const text of texts) {
    for (const key of new Set(words(text).map(stem))) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return (text) => {
    const counts = new Map<string, number>();
    for (const key of words(text).map(stem)) counts.set(key, (counts.get(key) ?? 0) + 1);
    const weights = [...counts].flatMap(([key, count]) => {
      const held = holders.get(key);
      return held === undefined ? [] : [[key, (1 + Math.log(count)) * rarity(held, texts.length)] as const];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([key, weight]) => [key, weight / length]));
  };
}

/** 0: no significant word in common; 1: the same words in the same proportion. */
export function likeness(a: WordWeights, b: WordWeights): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

/** The words of a text that contribute most to its similarity with another, as written, highest weight first. */
export function sharedWords(text: string, own: WordWeights, other: WordWeights, count: number): string[] {
  const written = new Map(words(text).map((word) => [stem(word), word]));
  return [...own]
    .map(([key, weight]) => ({ word: written.get(key) ?? key, share: weight * (other.get(key) ?? 0) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.word.localeCompare(b.word))
    .slice(0, count)
    .map(({ word }) => word);
}
