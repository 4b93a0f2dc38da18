/**
 * Items in order, on pages that weigh at most `limit` each. An item is never split: one above the limit has a page to
 * itself. There is always a first page, which may be empty.
 */
export function paginateByWeight<T>(
  things: readonly T[],
  limit: number,
  weightOf: (thing: T) => number = () => 1,
): [T[], ...T[][]] {
  let page: T[] = [];
  const pages: [T[], ...T[][]] = [page];
  let weight = 0;
  for (const thing of things) {
    const more = weightOf(thing);
    if (page.length > 0 && weight + more > limit) {
      page = [];
      pages.push(page);
      weight = 0;
    }
    page.push(thing);
    weight += more;
  }
  return pages;
}
