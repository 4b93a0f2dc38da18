/** The catalogue's feeds, cached. */
import { catalogue } from "../../catalogue/index.ts";
import { listPages } from "../../catalogue/list-pages.ts";
import { facts } from "../../facts/index.ts";
import { digestsOf, type Period } from "./digest.ts";
import { feedHead, type Feed, type FeedHead } from "./feed.ts";
import { feedDirectory } from "./directory.ts";
import { limits, site } from "../../config.ts";

export const feeds = feedDirectory(catalogue, facts);
const byName = new Map(feeds.map((feed) => [feed.name, { feed, head: feedHead(feed) }]));

/**
 * What pages show of a feed: the same object at every call.
 * @throws if there is none of that name
 */
export const feedNamed = (name: string): FeedHead => known(name).head;

/** @throws if there is none of that name */
export const wholeFeed = (name: string): Feed => known(name).feed;

function known(name: string) {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no feed "${name}"`);
  return found;
}

const digestsBy = (period: Period) => digestsOf(catalogue.announced, period, site.digestsUntil);
const days = digestsBy("day");
const weeks = digestsBy("week");

/** Every digest that has a page, days and weeks. */
export const digests = [...days, ...weeks];

/** The pages that list them. There are no more weeks than days, so each page of weeks has a page of days. */
export const digestPages = {
  day: listPages(days, limits.digestsPerPage),
  week: listPages(weeks, limits.digestsPerPage),
};
