import rss from "@astrojs/rss";
import type { Paper } from "../catalogue/catalogue.ts";
import { absolute, external, links } from "../links.ts";
import { toDate } from "../paper/day.ts";
import { site } from "../site.ts";

export interface FeedInput {
  title: string;
  description: string;
  /** Path of the page that the feed belongs to, and of the feed itself. */
  page: string;
  self: string;
  /** Newest first by the day they were added. */
  papers: readonly Paper[];
}

/**
 * An RSS 2.0 feed. Dates are days of entry into the catalogue, never build times, so that two builds of the same
 * content are byte-identical and a stale feed does not look fresh.
 */
export function rssFeed(feed: FeedInput): Promise<Response> {
  const items = feed.papers.filter((paper) => paper.feed);
  const newest = items[0]?.added;
  return rss({
    title: feed.title,
    description: feed.description,
    site: absolute(feed.page),
    xmlns: { atom: "http://www.w3.org/2005/Atom", dc: "http://purl.org/dc/elements/1.1/" },
    customData: [
      `<language>${site.language}</language>`,
      ...(newest === undefined ? [] : [`<lastBuildDate>${toDate(newest).toUTCString()}</lastBuildDate>`]),
      `<atom:link href="${escapeXml(absolute(feed.self))}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: items.map((paper) => ({
      title: paper.title,
      description: paper.tldr,
      link: absolute(links.paper(paper.id)),
      pubDate: toDate(paper.added),
      content: content(paper),
      customData: [
        `<guid isPermaLink="false">tag:${site.tagAuthority}:paper/${paper.id}</guid>`,
        ...paper.authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
      ].join(""),
    })),
  });
}

/** Our summary and the ways to the paper, as HTML with absolute addresses. */
function content(paper: Paper): string {
  const summary = paper.html.replaceAll('href="/', `href="${site.url}${site.base}`);
  const places = [
    `<a href="${absolute(links.paper(paper.id))}">${site.name}</a>`,
    `<a href="${external.arxivAbstract(paper.arxiv)}">arXiv:${paper.arxiv}</a>`,
    ...(paper.links.code === undefined ? [] : [`<a href="${escapeXml(paper.links.code)}">Code</a>`]),
  ];
  return `${summary}<p>${places.join(" · ")}</p>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
