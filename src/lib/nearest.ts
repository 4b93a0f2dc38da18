import { distance } from "fastest-levenshtein";

/** The known name closest to a misspelt one, if any is close enough. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const lowerCase = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - lowerCase.length) >= least) continue;
    const steps = distance(lowerCase, candidate.toLowerCase());
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** "Did you mean …?" for the closest known name, or undefined. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const guess = nearest(name, known);
  return guess === undefined ? undefined : `Did you mean "${guess}"?`;
}
