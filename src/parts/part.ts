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

/** A folder with a part tells in this file which it is, */
export const PART = "part.txt";
/** and lists its pages in this one. */
export const PAGES = "pages.txt";
export const partText = ({ index, of }: Part) => `${index}/${of}\n`;

/**
 * What is wrong with parts that are to be joined; undefined if they are all parts of one build.
 * @param texts what the parts' files say, "" where there is none
 */
export function partsProblem(texts: readonly string[]): string | undefined {
  const parts = texts.map((text) => readPart(text.trim()));
  const [first] = parts;
  if (first === undefined || parts.some((part) => part?.of !== first.of)) {
    return `these are not parts of one build: ${texts.map((text) => text.trim() || "no part").join(", ")}`;
  }
  const given = parts.map((part) => part?.index);
  const wanted = Array.from({ length: first.of }, (_, index) => index + 1);
  const missing = wanted.filter((index) => !given.includes(index)).map((index) => `${index}/${first.of}`);
  if (missing.length > 0) return `a part is missing: ${missing.join(", ")}`;
  return given.length > wanted.length ? "a part is given twice" : undefined;
}

/**
 * The share of a list that a part makes: each of its things is in one part, neighbours are spread over all, and the same
 * place among things of different kinds is in the same part: a paper's page, its twin and its data ask the same.
 */
export function shareOf<T>(things: readonly T[], kindOf: (thing: T) => string, { index, of }: Part): T[] {
  const counted = new Map<string, number>();
  return things.filter((thing) => {
    const kind = kindOf(thing);
    const place = counted.get(kind) ?? 0;
    counted.set(kind, place + 1);
    return place % of === index - 1;
  });
}
