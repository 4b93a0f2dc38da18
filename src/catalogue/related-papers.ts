/**
 * Related papers, from shared lineage, families, topics and telling words. Every paper looks at a bounded number of
 * others, so the whole work grows with the number of papers, not with its square.
 */
/** Numbers of the different words of a text. */
export type Words = Uint32Array;

export interface RelatedInput {
  id: string;
  /** yyyy-mm-dd; breaks ties: newer first. */
  published: string;
  families: readonly string[];
  topics: readonly string[];
  /** Ids of papers that a lineage edge joins with this one. */
  linked: readonly string[];
  /** As `wordsOf` gives them. */
  words: Words;
}

/** Words of a paper that are looked up: its rarest ones tell most. */
const WORDS_PER_PAPER = 24;
/** A word, family or topic that more papers share tells little; only its nearest holders are looked at. */
const HOLDERS = 60;

const WEIGHT = { linked: 6, family: 3, topic: 1.5, words: 4 } as const;

/**
 * Indexes the papers.
 * @returns a paper's most related ones by their ids, best first, at most `count`; the order is total
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
    const telling: { word: number; held: number }[] = [];
    for (const word of paper.words) {
      const held = holders.word.count(word);
      if (held > 0) telling.push({ word, held });
    }
    telling.sort((a, b) => a.held - b.held || ((vocabulary[a.word] ?? "") < (vocabulary[b.word] ?? "") ? -1 : 1));
    telling.length = Math.min(telling.length, WORDS_PER_PAPER);
    const total = telling.reduce((sum, { held }) => sum + rarity(held, papers.length), 0);
    for (const { word, held } of telling) {
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

/** Which papers hold a key, by their index, in order. */
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

/** Which papers hold a word that tells: one that some share, and not too many. Of all other words nothing is kept. */
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

  /** How many; 0 for a word that does not tell. */
  count(word: number): number {
    return (this.#ends[word] ?? 0) - this.#startOf(word);
  }

  of(word: number): Uint32Array {
    return this.#indexes.subarray(this.#startOf(word), this.#ends[word]);
  }
}

/** The holders nearest to `index` in the papers' own order, at most `HOLDERS`. */
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

/** How much a word tells that `held` of `all` texts hold. */
export const rarity = (held: number, all: number) => Math.log((all + 1) / held);

/** Every word that was met, and its number: many texts share few words, and a number takes a tenth of a word's room. */
const vocabulary: string[] = [];
const numbers = new Map<string, number>();

/** The words by which a text is known. */
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

/** Lower-case words and identifiers of three letters or more; numbers alone tell nothing. */
export function tokens(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}.-]*[\p{L}\p{N}]/gu) ?? []).filter((word) => word.length > 2);
}
