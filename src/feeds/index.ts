/** The feeds of the whole catalogue, listed once. */
import { catalogue } from "../catalogue/index.ts";
import { facts } from "../facts/index.ts";
import { digestsOf } from "./digest.ts";
import { feedDirectory } from "./directory.ts";
import { site } from "../site.ts";

export const feeds = feedDirectory(catalogue, facts);
const byName = new Map(feeds.map((feed) => [feed.name, feed]));

/** @throws if there is none of that name */
export function feedNamed(name: string) {
  const feed = byName.get(name);
  if (feed === undefined) throw new Error(`no feed "${name}"`);
  return feed;
}

/** Every digest that has a page, days and weeks. */
export const digests = (["day", "week"] as const).flatMap((period) =>
  digestsOf(catalogue.announced, period, site.digestsUntil),
);
