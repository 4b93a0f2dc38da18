/**
 * Related papers, by shared lineage, families, topics and distinctive words. Each paper is compared with a bounded
 * number of others, so the total work is linear in the number of papers.
 */
/** Ids of a text's distinct words. */
export type Words = Uint32Array;

export interface RelatedInput {
  id: string;
  /** yyyy-mm-dd; breaks ties: newer first. */
  published: string;
  families: readonly string[];
  topics: readonly string[];
  /** Ids of papers connected by a lineage edge. */
  linked: readonly string[];
  /** From `wordsOf`. */
  words: Words;
}

/** Words looked up per paper: the rarest are the most significant. */
const WORDS_PER_PAPER = 24;
/** A word, family or topic that more papers share says little; only the nearest papers that have it are compared. */
const HOLDERS = 60;

const WEIGHT = { linked: 6, family: 3, topic: 1.5, words: 4 } as const;

/**
 * Indexes the papers.
 * @returns a function from a paper's id to the ids of the most related ones, best first, at most `count`; total order
 */
export function relatedPapers(papers: readonly RelatedInput[], count: number): (id: string) => string[] {
  const holders = { word: new WordHolders(papers), family: new Holders(), topic: new Holders() };
  const indexById = new Map(papers.map((paper, index) => [paper.id, index]));
  papers.forEach((paper, index) => {
    for (const family of paper.families) holders.family.add(family, index);
    for (const topic of paper.topics) holders.topic.add(topic, index);
  });

  return (id) => {
    const index = indexById.get(id);
    const paper = index === undefined ? undefined : papers[index];
    if (index === undefined || paper === undefined) return [];
    const scores = new Map<number, number>();
    const add = (other: number, score: number) => {
      if (other !== index) scores.set(other, (scores.get(other) ?? 0) + score);
    };
    for (const id of paper.linked) {
      const other = indexById.get(id);
      if (other !== undefined) add(other, WEIGHT.linked);
    }
    for (const family of paper.families) {
      for (const other of around(holders.family.of(family), index)) add(other, WEIGHT.family);
    }
    for (const topic of paper.topics) {
      const all = holders.topic.of(topic);
      const share = WEIGHT.topic * (1 - all.length / (papers.length + 1));
      for (const other of around(all, index)) add(other, share);
    }
    const significant: { word: number; held: number }[] = [];
    for (const word of paper.words) {
      const held = holders.word.count(word);
      if (held > 0) significant.push({ word, held });
    }
    significant.sort((a, b) => a.held - b.held || ((vocabulary[a.word] ?? "") < (vocabulary[b.word] ?? "") ? -1 : 1));
    significant.length = Math.min(significant.length, WORDS_PER_PAPER);
    const total = significant.reduce((sum, { held }) => sum + rarity(held, papers.length), 0);
    for (const { word, held } of significant) {
      const share = (WEIGHT.words * rarity(held, papers.length)) / total;
      for (const other of holders.word.of(word)) add(other, share);
    }
    const best = [...scores]
      .map(([other, score]) => ({ other: papers[other], score }))
      .filter((entry): entry is { other: RelatedInput; score: number } => entry.other !== undefined)
      .sort(
        (a, b) =>
          b.score - a.score ||
          (a.other.published === b.other.published ? 0 : a.other.published < b.other.published ? 1 : -1) ||
          a.other.id.localeCompare(b.other.id),
      )
      .slice(0, count);
    return best.map((entry) => entry.other.id);
  };
}

/** Which papers have a key, by index, in order. */
class Holders {
  readonly #lists = new Map<string, number[]>();

  add(key: string, index: number): void {
    const list = this.#lists.get(key);
    if (list) list.push(index);
    else this.#lists.set(key, [index]);
  }

  of(key: string): readonly number[] {
    return this.#lists.get(key) ?? [];
  }
}

/** Which papers have a word, for significant words only: those that some papers share, but not too many. */
class WordHolders {
  readonly #ends: Uint32Array;
  readonly #indexes: Uint32Array;

  constructor(papers: readonly RelatedInput[]) {
    const held = new Uint32Array(vocabulary.length);
    for (const { words } of papers) for (const word of words) held[word] = (held[word] ?? 0) + 1;
    this.#ends = new Uint32Array(vocabulary.length);
    let all = 0;
    held.forEach((count, word) => {
      if (count > 1 && count <= HOLDERS) all += count;
      this.#ends[word] = all;
    });
    this.#indexes = new Uint32Array(all);
    const next = new Uint32Array(vocabulary.length);
    papers.forEach(({ words }, index) => {
      for (const word of words) {
        if (this.count(word) === 0) continue;
        this.#indexes[this.#startOf(word) + (next[word] ?? 0)] = index;
        next[word] = (next[word] ?? 0) + 1;
      }
    });
  }

  #startOf(word: number): number {
    return word === 0 ? 0 : (this.#ends[word - 1] ?? 0);
  }

  /** Number of papers; 0 for a word that is not significant. */
  count(word: number): number {
    return (this.#ends[word] ?? 0) - this.#startOf(word);
  }

  of(word: number): Uint32Array {
    return this.#indexes.subarray(this.#startOf(word), this.#ends[word]);
  }
}

/** The papers nearest to `index` in the original order, at most `HOLDERS`. */
function around(sorted: readonly number[], index: number): readonly number[] {
  if (sorted.length <= HOLDERS) return sorted;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - HOLDERS / 2, sorted.length - HOLDERS));
  return sorted.slice(start, start + HOLDERS);
}

/** Weight of a word that `held` of `all` texts contain. */
export const rarity = (held: number, all: number) => Math.log((all + 1) / held);

/** Ids of all words: texts share a small vocabulary, and an id needs a tenth of a word's memory. */
const vocabulary: string[] = [];
const numbers = new Map<string, number>();

/** The words that characterize a text. */
export function wordsOf(text: string): Words {
  const words = new Set<number>();
  for (const word of tokens(text)) {
    let number = numbers.get(word);
    if (number === undefined) {
      number = vocabulary.push(word) - 1;
      numbers.set(word, number);
    }
    words.add(number);
  }
  return Uint32Array.from(words);
}

/** Lower-case words and identifiers of three letters or more; numbers alone are not significant. */
export function tokens(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}.-]*[\p{L}\p{N}]/gu) ?? []).filter((word) => word.length > 2);
}
