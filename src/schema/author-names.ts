/** Names of authors. */
import { withoutAccents } from "../lib/accents.ts";

/** Short form of an author list for cards: one, two, or the first and how many more. */
export function citeLine(authors: readonly string[]): string {
  const [first = "", second = ""] = authors;
  if (authors.length <= 1) return first;
  if (authors.length === 2) return `${first} and ${second}`;
  return `${first} and ${authors.length - 1} others`;
}

/** `Hung-Yueh Chiang` as `hung-yueh-chiang`: names that differ only in accents or case belong to one author. */
export function authorId(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
