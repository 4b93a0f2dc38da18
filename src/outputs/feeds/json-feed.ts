/** JSON Feed 1.1. */
import { generateJsonFeed } from "feedsmith";
import { toAbsoluteUrl } from "../../urls.ts";
import { toDate } from "../../lib/dates.ts";
import { limits, site } from "../../config.ts";
import type { Feed, FeedItem } from "./feed.ts";

/**
 * As many of the newest items as fit into `limits.jsonFeedBytes`. Custom fields are in `_smallprint`.
 * @throws if the feed has no JSON file
 */
export function toJsonFeed(feed: Feed): string {
  const address = feed.files.json;
  if (address === undefined) throw new Error(`${feed.name} has no JSON file`);
  const write = (items: readonly FeedItem[]) =>
    JSON.stringify({
      ...(generateJsonFeed({
        title: feed.title,
        home_page_url: toAbsoluteUrl(feed.page),
        feed_url: toAbsoluteUrl(address),
        description: feed.description,
        language: site.language,
        authors: [{ name: site.name, url: toAbsoluteUrl(site.base) }],
        ...(site.webSubHub === undefined ? {} : { hubs: [{ type: "WebSub", url: site.webSubHub }] }),
        items: items.map(jsonItem),
      }) as object),
      // The generator omits an empty list, which would make the feed invalid.
      ...(items.length === 0 ? { items: [] } : {}),
    });
  const items = feed.items();
  const room = limits.jsonFeedBytes - Buffer.byteLength(write([]));
  let bytes = 0;
  const fitting = items.filter((item) => (bytes += Buffer.byteLength(JSON.stringify(jsonItem(item))) + 1) <= room);
  return write(fitting);
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: toAbsoluteUrl(item.page),
    ...(item.external === undefined ? {} : { external_url: item.external }),
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    date_published: toDate(item.added).toISOString(),
    date_modified: toDate(item.updated).toISOString(),
    ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
    tags: item.tags.map(({ name }) => name),
    ...(item.facts === undefined ? {} : { _smallprint: item.facts }),
  };
}
