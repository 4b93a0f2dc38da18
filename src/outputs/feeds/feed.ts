/** A feed, independent of its format. */
import type { FeedFormat } from "../../urls.ts";
import { site } from "../../config.ts";

export interface FeedItem {
  /** Tag URI: never changes. */
  id: string;
  /** Plain text. */
  title: string;
  /** Path of our page about it. */
  page: string;
  /** The external original. */
  external?: string;
  /** One or two sentences of plain text. */
  summary: string;
  /** Full content as HTML with absolute addresses. */
  html: string;
  authors: readonly string[];
  /** Day it entered the catalogue, and day it last changed. */
  added: string;
  updated: string;
  tags: readonly { id: string; name: string }[];
  /** Custom fields of the JSON feed. */
  facts?: Record<string, unknown>;
}

export const feedGroups = ["everything", "families", "topics", "organizations"] as const;
export type FeedGroup = (typeof feedGroups)[number];

export interface Feed {
  group: FeedGroup;
  /** Stable name, part of its tag URI: "all", "families/phi". */
  name: string;
  /** Subject: "Phi". */
  subject: string;
  title: string;
  description: string;
  /** Path of the page that it belongs to. */
  page: string;
  /** Path of each of its files. */
  files: Partial<Record<FeedFormat, string>>;
  /** Number of entries in the catalogue; the feed has the newest of them. */
  count: number;
  newest: { title: string; page: string; added: string } | undefined;
  /** Newest first, at most `limits.feedItems`. */
  items: () => readonly FeedItem[];
}

/** One file of a feed with its format's name and media type. */
export interface FeedFile {
  href: string;
  name: string;
  type: string;
}

/** What pages show of a feed: nothing that depends on its entries. */
export interface FeedHead extends Pick<Feed, "subject" | "title"> {
  files: readonly FeedFile[];
}

export function feedHead(feed: Feed): FeedHead {
  return { subject: feed.subject, title: feed.title, files: feedFilesOf(feed) };
}

/** `tag:smallprint,2026:paper/minicpm4`: survives a change of domain. */
export function tagUri(specific: string): string {
  return `tag:${site.tagAuthority}:${specific}`;
}

/** The day on which the newest of a feed's items entered or, for `updated`, last changed. */
export function newestDay(items: readonly FeedItem[], of: "added" | "updated"): string {
  return items.reduce((newest, item) => (item[of] > newest ? item[of] : newest), items[0]?.[of] ?? site.opened);
}

const feedFormats: Record<FeedFormat, { name: string; type: string }> = {
  rss: { name: "RSS", type: "application/rss+xml" },
  atom: { name: "Atom", type: "application/atom+xml" },
  json: { name: "JSON Feed", type: "application/feed+json" },
};

/** Each of a feed's files with its format's name and media type. */
export function feedFilesOf({ files }: Pick<Feed, "files">): FeedFile[] {
  return (Object.entries(files) as [FeedFormat, string][]).map(([format, href]) => ({ href, ...feedFormats[format] }));
}
