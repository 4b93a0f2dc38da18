/** Paginates long lists: papers by number, names by first letter. Page size is bounded. */
import { withoutAccents } from "../lib/accents.ts";
import { limits } from "../config.ts";
import { groupBy, type Paper } from "./catalogue.ts";
import { paginateByWeight } from "./pagination.ts";

export interface ListPage<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  last: number;
  /** Position of the first and the last item in the full list, from 1. */
  start: number;
  end: number;
  total: number;
}

/** A list in pages of `size`; an empty list is one empty page. */
export function listPages<T>(all: readonly T[], size: number): ListPage<T>[] {
  return paginateByWeight(all, size).map((items, index, { length: last }) => {
    const before = index * size;
    return { items, number: index + 1, last, start: before + 1, end: before + items.length, total: all.length };
  });
}

/** The pages of a list of papers. */
export function paperPages(papers: readonly Paper[]): ListPage<Paper>[] {
  return listPages(papers, limits.papersPerPage);
}

/** Parameter of a route `[...page]`: undefined for the first page, which has the list's own address. */
export function pageParam({ number }: { number: number }): string | undefined {
  return number === 1 ? undefined : String(number);
}

/** Paths of a route `[...page]` for one list of papers, which `params` and `props` identify. */
export function paperPaths<Params extends Record<string, string>, Props extends object>(
  papers: readonly Paper[],
  params: Params,
  props: Props,
) {
  return paperPages(papers).map((page) => ({
    params: { ...params, page: pageParam(page) },
    props: { ...props, page },
  }));
}

/** `Phi` for the first page, `Phi, page 2` for the second: titles and headings of a list's pages. */
export function pageTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}, page ${number}`;
}

/** The end of a breadcrumb trail: the list or, on a later page, the list and the page. */
export function pageTrail(name: string, number: number, href: string): { name: string; href?: string }[] {
  return number === 1 ? [{ name }] : [{ name, href }, { name: `Page ${number}` }];
}

/** `26 to 50 of 912 papers, newest first` */
export function pageRange({ start, end, total }: ListPage<Paper>): string {
  return `${start} to ${end} of ${total} papers, newest first`;
}

/** Names that begin with a character outside A to Z. */
const OTHER = "other";

export interface Letter {
  /** `a` to `z`, or `other`; part of an address. */
  id: string;
  /** As a heading. */
  name: string;
  count: number;
}

export interface NamePage<T> extends ListPage<T> {
  /** Whose names these are; undefined if all names fit on one page, and on the overview page of many. */
  letter: Letter | undefined;
  /** The letters that have pages; empty if all names fit on one page. */
  letters: readonly Letter[];
}

/** `a` for `Álvaro`, `other` for a name in another script or a number. */
export function firstLetter(name: string): string {
  const character = withoutAccents(name).charAt(0).toLowerCase();
  return /^[a-z]$/.test(character) ? character : OTHER;
}

/** A letter as a heading. */
export function letterName(letter: string): string {
  return letter === OTHER ? "Other" : letter.toUpperCase();
}

/**
 * An index of sorted names: one page if all fit, otherwise an overview page and one or more pages per first letter.
 * @param sortedBy the name under which an entry is sorted
 */
export function namePages<T extends { name: string }>(
  all: readonly T[],
  sortedBy: (entry: T) => string = ({ name }) => name,
): NamePage<T>[] {
  if (all.length <= limits.namesPerPage) {
    return listPages(all, limits.namesPerPage).map((page) => ({ ...page, letter: undefined, letters: [] }));
  }
  const groups = [...groupBy(all, (entry) => [firstLetter(sortedBy(entry))])]
    .map(([id, entries]) => ({
      letter: { id, name: letterName(id), count: entries.length },
      entries,
    }))
    .sort(
      (a, b) => Number(a.letter.id === OTHER) - Number(b.letter.id === OTHER) || (a.letter.id < b.letter.id ? -1 : 1),
    );
  const letters = groups.map(({ letter }) => letter);
  const front = { items: [], number: 1, last: 1, start: 0, end: 0, total: all.length, letter: undefined, letters };
  return [
    front,
    ...groups.flatMap(({ letter, entries }) =>
      listPages(entries, limits.namesPerPage).map((page) => ({ ...page, letter, letters })),
    ),
  ];
}

/** Paths of a route `[...place]` for the pages of an index of names. */
export function namePaths<T>(pages: readonly NamePage<T>[]) {
  return pages.map((page) => ({
    params: {
      place: page.letter && ["letter", page.letter.id, ...(page.number === 1 ? [] : [page.number])].join("/"),
    },
    props: { page },
  }));
}

/** `Authors`, `Authors: A` or `Authors: A, page 2` */
export function namePageTitle(title: string, { letter, number }: Pick<NamePage<unknown>, "letter" | "number">): string {
  return letter === undefined ? title : pageTitle(`${title}: ${letter.name}`, number);
}
