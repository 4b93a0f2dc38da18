/**
 * The orders that answers can be shown in, besides the best match. Pagefind's own sorts stand in the one file that every
 * first query loads, 4.4 bytes a record for two; these are loaded when one is chosen.
 */
import type { SearchRecord } from "./record.ts";

export const orders = ["date", "size"] as const;
export type Order = (typeof orders)[number];

/** Ids of the pages that have a day or a size: the newest or the largest first, equal ones as the records stand. */
export function orderOf(records: readonly SearchRecord[], by: Order, ids: ReadonlyMap<string, string>): string[] {
  return records
    .flatMap(({ path, sorts }) => {
      const [id, value] = [ids.get(path), sorts[by]];
      return id === undefined || value === undefined || value === 0 ? [] : [{ id, value }];
    })
    .sort((a, b) => (a.value === b.value ? 0 : a.value < b.value ? 1 : -1))
    .map(({ id }) => id);
}

/** Answers of Pagefind in an order; those that have no place in it stand last, as they stood. */
export function inOrder<T extends { id: string }>(answers: readonly T[], places: ReadonlyMap<string, number>): T[] {
  const place = ({ id }: T) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return [...answers].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}
