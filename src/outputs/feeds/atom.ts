/** Atom (RFC 4287). */
import { generateAtomFeed } from "feedsmith";
import { toAbsoluteUrl } from "../../urls.ts";
import { toDate } from "../../lib/dates.ts";
import { site } from "../../config.ts";
import { newestDay, tagUri, type Feed } from "./feed.ts";

/**
 * `published` is the day of entry, `updated` the day the facts last changed.
 * @throws if the feed has no Atom file
 */
export function toAtom(feed: Feed): string {
  if (feed.files.atom === undefined) throw new Error(`${feed.name} has no Atom file`);
  const items = feed.items();
  const xml = generateAtomFeed({
    id: tagUri(`feed/${feed.name}`),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: toDate(newestDay(items, "updated")),
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
      updated: toDate(item.updated),
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
