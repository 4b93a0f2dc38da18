/**
 * Things in their order, on pages that weigh at most `limit` together. A thing is never cut: one that weighs more than
 * that has a page of its own. There is always a first page, even of nothing.
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
