/** Queries the search index: exact names first, misspellings corrected, and pages with most words if few have all. */
import type { NameEntry } from "../search/names.ts";
import { inOrder, type Order } from "../search/orders.ts";
import { rankByMatchedTerms } from "../search/relax.ts";
import { exactNames, correctQuery } from "../search/suggest.ts";
import { arxivIdIn, arxivWord, nameKey, significantTerms } from "../search/words.ts";
import { jsonFiles } from "./json-files.ts";
import { openNames } from "./names.ts";
import { holdsWord, loadPagefind, matchedStem, type Found, type FoundList, type Pagefind } from "./pagefind.ts";

export interface Asked {
  text: string;
  filters: Record<string, string>;
  order: { by: Order; reversed?: boolean } | undefined;
  /** Number of results to read and show. */
  count: number;
  /** Whether to skip the spelling correction. */
  literally: boolean;
}

export interface Answers {
  /** The query that was answered: as given, or corrected. */
  text: string;
  /** Its words, to be marked in the results. */
  words: readonly string[];
  /** Pages that contain all words, and names equal to the query. */
  total: number;
  /** Further pages that contain most of its words. */
  partly: number;
  /** Pages and bare names, in the order in which they are shown. */
  rows: readonly (Found | NameEntry)[];
  found: FoundList;
}

/** Results that are checked to decide whether a word is known. */
const LOOKED_AT = 5;
/** If fewer pages than this contain all words, those that contain most of them are shown as well. */
const FEW = 5;
/** Maximum number of those. */
const PARTLY = 10;
const GATHERING = new Set(["Family", "Topic"]);

export interface Search {
  ask(asked: Asked): Promise<Answers>;
  /** Counts for every filter, over the results. */
  counts(asked: Asked, answers: Answers): Promise<FoundList["filters"]>;
}

/** @param folder address of the index; `base` what precedes the path of a page */
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

  /** The position of each page in an order. */
  const placesIn = async ({ by, reversed = false }: { by: Order; reversed?: boolean }) => {
    const ids = await orders<string[]>(by).catch(() => []);
    return new Map((reversed ? ids.toReversed() : ids).map((id, place) => [id, place]));
  };

  /** Results of a query without correction, and the names equal to it. */
  const plainly = async (pagefind: Pagefind, { filters, order }: Asked, text: string) => {
    const id = arxivIdIn(text);
    const asked = id === undefined ? significantTerms(text).replace(/[μµ]/g, "mu") : arxivWord(id);
    const [all, places, near] = await Promise.all([
      pagefind.search(text === "" ? null : asked, { filters }),
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

  /** Pages that contain most of some words and are not among those found. */
  const relaxed = async (pagefind: Pagefind, words: readonly string[], { filters, order }: Asked, found: FoundList) => {
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
    ask: async (asked) => {
      const pagefind = await load();
      let text = asked.text;
      let { found, exact } = await plainly(pagefind, asked, text);
      let data = await read(found, asked.count);
      let partly = 0;
      if (text !== "" && !asked.literally && exact.length === 0 && arxivIdIn(text) === undefined) {
        const looked = data.slice(0, LOOKED_AT);
        const unknown = wordsOf(text).filter((word) => !looked.some((page) => holdsWord(page, nameKey(word), nameKey)));
        const better = unknown.length === 0 ? undefined : await fix(text, unknown);
        if (better !== undefined) {
          text = better;
          ({ found, exact } = await plainly(pagefind, asked, text));
          data = await read(found, asked.count);
        } else {
          // A page that only shares a prefix with a word is not a result.
          const foreign = unknown.filter((word) => !looked.some((page) => matchedStem(page, nameKey(word), nameKey)));
          if (foreign.length > 0) [found, data] = [{ ...found, results: [] }, []];
          const words = wordsOf(text).filter((word) => looked.length === 0 || !foreign.includes(word));
          if (found.results.length < FEW && wordsOf(text).length > 1 && words.length > 0) {
            const others = await relaxed(pagefind, words, asked, found);
            partly = others.length;
            data.push(...(await Promise.all(others.map((result) => result.data()))));
          }
        }
      }
      const words = wordsOf(text);
      const bare =
        Object.keys(asked.filters).length > 0
          ? []
          : exact.filter((name) => !data.some((page) => page.url === base + name[3]));
      const rows = [...bare, ...gatheringFirst(data, exact, words, asked.order === undefined, base)];
      return { text, words, total: Math.max(found.results.length, rows.length - partly), partly, rows, found };
    },
    counts: async (asked, answers) => {
      if (filtersLoaded) return answers.found.filters;
      const pagefind = await load();
      await pagefind.filters();
      filtersLoaded = true;
      return (await plainly(pagefind, asked, answers.text)).found.filters;
    },
  };
}

const wordsOf = (text: string) =>
  significantTerms(text)
    .split(/\s+/)
    .filter((word) => nameKey(word).length >= 2);

/** Pages whose name is the query, then families and topics that match it, then the rest. */
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
