/** Atom (RFC 4287). */
import { createHash } from "node:crypto";
import { generateAtomFeed } from "feedsmith";
import { toAbsoluteUrl } from "../../urls.ts";
import { toDate } from "../../lib/dates.ts";
import { site } from "../../config.ts";
import { newestDay, tagUri, type Feed, type FeedItem } from "./feed.ts";

/**
 * `published` is the day of entry, `updated` the day the facts last changed.
 * @throws if the feed has no Atom file
 */
export function toAtom(feed: Feed): string {
  if (feed.files.atom === undefined) throw new Error(`${feed.name} has no Atom file`);
  const items = feed.items();
  const times = updatedTimes(items);
  const latest = [...times.values()].reduce<Date | undefined>(
    (last, time) => (last && last > time ? last : time),
    undefined,
  );
  const xml = generateAtomFeed({
    id: tagUri(`feed/${feed.name}`),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: latest ?? toDate(newestDay(items, "updated")),
    authors: [{ name: site.name, uri: toAbsoluteUrl(site.base) }],
    links: [
      { href: toAbsoluteUrl(feed.files.atom), rel: "self", type: "application/atom+xml" },
      { href: toAbsoluteUrl(feed.page), rel: "alternate", type: "text/html" },
      ...(site.webSubHub === undefined ? [] : [{ href: site.webSubHub, rel: "hub" }]),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      published: toDate(item.added),
      updated: times.get(item.id) ?? toDate(item.updated),
      ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
      links: [
        { href: toAbsoluteUrl(item.page), rel: "alternate", type: "text/html" },
        ...(item.external === undefined ? [] : [{ href: item.external, rel: "related" }]),
      ],
      categories: item.tags.map(({ id, name }) => ({ term: id, label: name })),
      summary: { value: item.summary },
      content: { type: "html", value: item.html },
    })),
  });
  // The generator puts CDATA on separate lines; readers would show the spaces.
  return xml.replace(/>\s+<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\s+<\//g, "]]></");
}

/** Milliseconds of a day over which its entries are spread: few, so that no time is in the future. */
const SPREAD = 5 * 60_000;

/**
 * A time of its day for each item, by the item's id: distinct within a feed, as feed validators require, and
 * independent of the feed's other entries, so that a new entry changes no other.
 */
export function updatedTimes(items: readonly Pick<FeedItem, "id" | "updated">[]): Map<string, Date> {
  const used = new Set<number>();
  return new Map(
    items.map(({ id, updated }) => {
      let time = toDate(updated).getTime() + (createHash("sha256").update(id).digest().readUInt32BE() % SPREAD);
      while (used.has(time)) time += 1;
      used.add(time);
      return [id, new Date(time)];
    }),
  );
}
