/** `paper` for one, else `papers`; `many` is the plural of nouns that do not just add an s. */
export const nounFor = (count: number, noun: string, many = `${noun}s`): string => (count === 1 ? noun : many);

/** `1 paper`, `3 papers`. */
export function pluralize(count: number, noun: string, many?: string): string {
  return `${count} ${nounFor(count, noun, many)}`;
}
