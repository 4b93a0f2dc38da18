/**
 * Queries the search index: exact names first, misspellings corrected, and partial matches if few pages match all
 * words.
 */
import type { NameEntry } from "../search/names.ts";
import { inOrder, type Order } from "../search/orders.ts";
import { rankByMatchedTerms } from "../search/relax.ts";
import { exactNames, correctQuery } from "../search/suggest.ts";
import { arxivIdIn, arxivWord, nameKey, significantTerms } from "../search/words.ts";
import { jsonFiles } from "./json-files.ts";
import { openNames } from "./names.ts";
import { holdsWord, loadPagefind, matchedStem, type Found, type FoundList, type Pagefind } from "./pagefind.ts";

export interface SearchRequest {
  text: string;
  filters: Record<string, string>;
  order: { by: Order; reversed?: boolean } | undefined;
  /** Number of results to load and show. */
  count: number;
  /** Whether to search without correction. */
  literally: boolean;
}

export interface Answers {
  /** The query used: as typed, or corrected. */
  text: string;
  /** Its words, for highlighting. */
  words: readonly string[];
  /** Number of pages with all words, and of names equal to the query. */
  total: number;
  /** Number of further pages with most of its words. */
  partly: number;
  /** Pages and bare names, in display order. */
  rows: readonly (Found | NameEntry)[];
  found: FoundList;
}

/** Results that are checked for whether a word is known. */
const LOOKED_AT = 5;
/** With fewer full matches than this, partial matches are shown as well. */
const FEW = 5;
/** Maximum number of partial matches. */
const PARTLY = 10;
const GATHERING = new Set(["Family", "Topic"]);

export interface Search {
  query(request: SearchRequest): Promise<Answers>;
  /** Counts of the results for every filter. */
  counts(request: SearchRequest, answers: Answers): Promise<FoundList["filters"]>;
}

/** @param folder address of the index; `base` is the prefix of a page's path */
export function openSearch(folder: string, base: string): Search {
  const names = openNames(`${folder}names/`);
  const orders = jsonFiles(`${folder}order/`);
  let engine: Promise<Pagefind> | undefined;
  let filtersLoaded = false;
  let pages: Promise<number> | undefined;

  const load = (): Promise<Pagefind> => {
    engine ??= loadPagefind(folder, base).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };

  /** The position of each page in a sort order. */
  const placesIn = async ({ by, reversed = false }: { by: Order; reversed?: boolean }) => {
    const ids = await orders<string[]>(by).catch(() => []);
    return new Map((reversed ? ids.toReversed() : ids).map((id, place) => [id, place]));
  };

  /** Results of a query without correction, and the names equal to it. */
  const searchLiterally = async (pagefind: Pagefind, { filters, order }: SearchRequest, text: string) => {
    const id = arxivIdIn(text);
    const terms = id === undefined ? significantTerms(text).replace(/[μµ]/g, "mu") : arxivWord(id);
    const [all, places, near] = await Promise.all([
      pagefind.search(text === "" ? null : terms, { filters }),
      order && placesIn(order),
      names.near(id ?? text).catch(() => []),
    ]);
    const found = places ? { ...all, results: inOrder(all.results, places) } : all;
    return { found, exact: order === undefined ? exactNames(near, nameKey(id ?? text)) : [] };
  };

  const read = (found: FoundList, count: number) =>
    Promise.all(found.results.slice(0, count).map((result) => result.data()));

  const fix = async (text: string, unknown: readonly string[]) => {
    const near = await names.near(text).catch(() => []);
    const words = new Map<string, readonly string[]>();
    for (const word of unknown) words.set(word, await names.wordsNear(word).catch(() => []));
    return correctQuery(text, unknown, near, (word) => words.get(word) ?? []);
  };

  /** Pages with most of some words that are not among those found. */
  const searchPartially = async (
    pagefind: Pagefind,
    words: readonly string[],
    { filters, order }: SearchRequest,
    found: FoundList,
  ) => {
    pages ??= pagefind.search(null, { filters: {} }).then(({ results }) => results.length);
    const [count, ...lists] = await Promise.all([pages, ...words.map((word) => pagefind.search(word, { filters }))]);
    const answers = rankByMatchedTerms(
      lists.map(({ results }, index) => ({ word: words[index] ?? "", answers: results })),
      count,
    );
    const known = new Set(found.results.map(({ id }) => id));
    const others = answers.filter(({ id }) => !known.has(id)).slice(0, PARTLY);
    return order ? inOrder(others, await placesIn(order)) : others;
  };

  return {
    query: async (request) => {
      const pagefind = await load();
      let text = request.text;
      let { found, exact } = await searchLiterally(pagefind, request, text);
      let data = await read(found, request.count);
      let partly = 0;
      if (text !== "" && !request.literally && exact.length === 0 && arxivIdIn(text) === undefined) {
        const looked = data.slice(0, LOOKED_AT);
        const unknown = wordsOf(text).filter((word) => !looked.some((page) => holdsWord(page, nameKey(word), nameKey)));
        const better = unknown.length === 0 ? undefined : await fix(text, unknown);
        if (better !== undefined) {
          text = better;
          ({ found, exact } = await searchLiterally(pagefind, request, text));
          data = await read(found, request.count);
        } else {
          // A mere prefix match does not count as a match of the word.
          const foreign = unknown.filter((word) => !looked.some((page) => matchedStem(page, nameKey(word), nameKey)));
          if (foreign.length > 0) [found, data] = [{ ...found, results: [] }, []];
          const words = wordsOf(text).filter((word) => looked.length === 0 || !foreign.includes(word));
          if (found.results.length < FEW && wordsOf(text).length > 1 && words.length > 0) {
            const others = await searchPartially(pagefind, words, request, found);
            partly = others.length;
            data.push(...(await Promise.all(others.map((result) => result.data()))));
          }
        }
      }
      const words = wordsOf(text);
      const bare =
        Object.keys(request.filters).length > 0
          ? []
          : exact.filter((name) => !data.some((page) => page.url === base + name[3]));
      const rows = [...bare, ...gatheringFirst(data, exact, words, request.order === undefined, base)];
      return { text, words, total: Math.max(found.results.length, rows.length - partly), partly, rows, found };
    },
    counts: async (request, answers) => {
      if (filtersLoaded) return answers.found.filters;
      const pagefind = await load();
      await pagefind.filters();
      filtersLoaded = true;
      return (await searchLiterally(pagefind, request, answers.text)).found.filters;
    },
  };
}

const wordsOf = (text: string) =>
  significantTerms(text)
    .split(/\s+/)
    .filter((word) => nameKey(word).length >= 2);

/** Pages with exactly this name, then list pages, then other pages. */
function gatheringFirst(
  data: readonly Found[],
  exact: readonly NameEntry[],
  words: readonly string[],
  byMatch: boolean,
  base: string,
): Found[] {
  const place = new Map(exact.map((entry, index) => [base + entry[3], index]));
  const first = data.filter(({ url }) => place.has(url));
  first.sort((a, b) => (place.get(a.url) ?? 0) - (place.get(b.url) ?? 0));
  const others = data.filter(({ url }) => !place.has(url));
  const gathers = ({ meta }: Found) =>
    byMatch &&
    GATHERING.has(meta["kind"] ?? "") &&
    words.length > 0 &&
    words.every((word) => nameKey(meta["title"] ?? "").includes(nameKey(word)));
  return [...first, ...others.filter(gathers), ...others.filter((page) => !gathers(page))];
}
