/**
 * Sort orders of results other than relevance. Pagefind's own sorts are in the file that every first query loads, 4.4
 * bytes a record for two; these are loaded when one is selected.
 */
import type { SearchRecord } from "./record.ts";

export const orders = ["date", "size"] as const;
export type Order = (typeof orders)[number];

/** Ids of the pages that have a date or a size: newest or largest first, ties in the order of the records. */
export function orderOf(records: readonly SearchRecord[], by: Order, ids: ReadonlyMap<string, string>): string[] {
  return records
    .flatMap(({ path, sorts }) => {
      const [id, value] = [ids.get(path), sorts[by]];
      return id === undefined || value === undefined || value === 0 ? [] : [{ id, value }];
    })
    .sort((a, b) => (a.value === b.value ? 0 : a.value < b.value ? 1 : -1))
    .map(({ id }) => id);
}

/** Sorts Pagefind's results; those without a position come last, in their previous order. */
export function inOrder<T extends { id: string }>(answers: readonly T[], places: ReadonlyMap<string, number>): T[] {
  const place = ({ id }: T) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return [...answers].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}
