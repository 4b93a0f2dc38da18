/** RSS 2.0. */
import rss from "@astrojs/rss";
import { escapeXml } from "../../lib/escape-xml.ts";
import { toAbsoluteUrl } from "../../urls.ts";
import { toDate } from "../../lib/dates.ts";
import { site } from "../../config.ts";
import { newestDay, type Feed } from "./feed.ts";

/**
 * Dates are days of entry into the catalogue, never build times, so that two builds of the same content are
 * byte-identical and a stale feed does not look fresh.
 * @throws if the feed has no RSS file
 */
export function toRss(feed: Feed): Promise<Response> {
  const items = feed.items();
  if (feed.files.rss === undefined) throw new Error(`${feed.name} has no RSS file`);
  return rss({
    title: feed.title,
    description: feed.description,
    site: toAbsoluteUrl(feed.page),
    xmlns: { atom: "http://www.w3.org/2005/Atom", dc: "http://purl.org/dc/elements/1.1/" },
    customData: [
      `<language>${site.language}</language>`,
      `<lastBuildDate>${toDate(newestDay(items, "added")).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeXml(toAbsoluteUrl(feed.files.rss))}" rel="self" type="application/rss+xml"/>`,
      ...(site.webSubHub === undefined ? [] : [`<atom:link href="${escapeXml(site.webSubHub)}" rel="hub"/>`]),
    ].join(""),
    items: items.map((item) => ({
      title: item.title,
      description: item.summary,
      link: toAbsoluteUrl(item.page),
      pubDate: toDate(item.added),
      categories: item.tags.map(({ name }) => name),
      content: item.html,
      customData: [
        `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
        // Readers show a name with each entry: the site's, where there are no authors.
        ...(item.authors.length === 0 ? [site.name] : item.authors).map(
          (name) => `<dc:creator>${escapeXml(name)}</dc:creator>`,
        ),
      ].join(""),
    })),
  });
}
