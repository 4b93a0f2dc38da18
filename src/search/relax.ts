/** What to show when hardly anything holds all words of a query: what holds most of them, rare words first. */

/** One word's answers, the best first. */
export interface WordAnswers<T> {
  word: string;
  answers: readonly T[];
}

/**
 * Answers by the words that they hold. A word weighs the more the fewer pages hold it; what holds less than half of the
 * query's weight is left out. Each is an answer to the rarest word that it holds; equal ones stand as in those.
 * @param pages how many pages there are
 */
export function rankByMatchedTerms<T extends { id: string }>(words: readonly WordAnswers<T>[], pages: number): T[] {
  const weight = ({ answers }: WordAnswers<T>) => (answers.length === 0 ? 0 : Math.log(1 + pages / answers.length));
  const whole = words.reduce((sum, word) => sum + weight(word), 0);
  const held = new Map<string, { answer: T; weight: number }>();
  for (const word of [...words].sort((a, b) => weight(b) - weight(a))) {
    for (const answer of word.answers) {
      const known = held.get(answer.id);
      if (known) known.weight += weight(word);
      else held.set(answer.id, { answer, weight: weight(word) });
    }
  }
  return [...held.values()]
    .filter(({ weight }) => weight >= whole / 2)
    .sort((a, b) => b.weight - a.weight)
    .map(({ answer }) => answer);
}
