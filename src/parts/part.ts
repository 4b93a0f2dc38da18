/** A build can be cut into parts that are made apart, on one machine or several, and joined to the same site. */

/** The `index`th of `of` parts, counted from 1. */
export interface Part {
  index: number;
  of: number;
}

/** @param text `2/4`; undefined if it is none */
export function readPart(text: string): Part | undefined {
  const [, index, of] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? [];
  const part = { index: Number(index), of: Number(of) };
  return index !== undefined && part.index <= part.of ? part : undefined;
}

/** The share of a list that a part makes: each of its things is in one part, and neighbours are spread over all. */
export function shareOf<T>(things: readonly T[], { index, of }: Part): T[] {
  return things.filter((_, position) => position % of === index - 1);
}
