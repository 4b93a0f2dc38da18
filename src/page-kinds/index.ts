/** All kinds of pages. A new one is listed here: navigation, sitemap and search follow. */
import { newestChange } from "../catalogue/last-change.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import type { SearchRecord } from "../search/record.ts";
import { authors } from "./authors.ts";
import { benchmarks } from "./benchmarks.ts";
import { families } from "./families.ts";
import { models } from "./models.ts";
import { organizations } from "./organizations.ts";
import { about, changes, digests, home, subscribe, years } from "./without-records.ts";
import type { PageKind, Texts } from "./page-kind.ts";
import { papers } from "./papers.ts";
import { topics } from "./topics.ts";

/** In the order of the main navigation. */
const pageKinds = {
  home,
  papers,
  families,
  topics,
  models,
  benchmarks,
  organizations,
  authors,
  years,
  changes,
  digests,
  about,
  subscribe,
};
export type PageKindId = keyof typeof pageKinds;

const all = Object.entries<PageKind>(pageKinds);

/** The main navigation. */
export const navigation = all.flatMap(([id, { navigation }]) => (navigation ? [{ id, ...navigation }] : []));

/** The day on which each page that shows papers last changed, by its path: from the content, never from a build. */
export function lastModified(catalogue: Catalogue, facts: Facts): Map<string, string> {
  const days = new Map<string, string>();
  for (const [, { pages }] of all) {
    for (const [path, shown] of pages?.(catalogue, facts) ?? [])
      if (shown.length > 0) days.set(path, newestChange(shown));
  }
  return days;
}

/** Records of everything that the search finds. */
export function searchRecords(catalogue: Catalogue, facts: Facts, textOf: Texts): SearchRecord[] {
  return all.flatMap(([, { records }]) => records?.(catalogue, facts, textOf) ?? []);
}
