/** Fallback where hardly any page contains all words of a query: pages with most of them, rare words first. */

/** Results for one word, best first. */
export interface WordAnswers<T> {
  word: string;
  answers: readonly T[];
}

/**
 * Ranks results by the weight of the words that they contain (inverse document frequency); those with less than half of
 * the query's weight are omitted. Each is taken from the results of its rarest word; ties keep that order.
 * @param pages number of pages
 */
export function rankByMatchedTerms<T extends { id: string }>(words: readonly WordAnswers<T>[], pages: number): T[] {
  const weight = ({ answers }: WordAnswers<T>) => (answers.length === 0 ? 0 : Math.log(1 + pages / answers.length));
  const total = words.reduce((sum, word) => sum + weight(word), 0);
  const held = new Map<string, { answer: T; weight: number }>();
  for (const word of [...words].sort((a, b) => weight(b) - weight(a))) {
    for (const answer of word.answers) {
      const known = held.get(answer.id);
      if (known) known.weight += weight(word);
      else held.set(answer.id, { answer, weight: weight(word) });
    }
  }
  return [...held.values()]
    .filter(({ weight }) => weight >= total / 2)
    .sort((a, b) => b.weight - a.weight)
    .map(({ answer }) => answer);
}
