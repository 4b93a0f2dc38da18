/** The Subscribe page: every feed with its contents and addresses, by group. */
import { limits } from "../config.ts";
import { feedFilesOf, feedGroups, type Feed, type FeedFile, type FeedGroup } from "../outputs/feeds/feed.ts";
import { groupNames } from "../outputs/feeds/opml.ts";
import { readers } from "../outputs/feeds/readers.ts";
import { links, toAbsoluteUrl } from "../urls.ts";

export interface SubscribeView {
  /** Absolute address of the feed of all new papers. */
  address: string;
  /** Feed readers on the web, each with the link that opens that feed in it. */
  readers: readonly { name: string; href: string }[];
  /** Feeds on all subjects. */
  everything: FeedSection;
  /** Feeds by subject, those of the most papers first. */
  groups: readonly (FeedSection & {
    /** Path of the page that lists all subjects of the group. */
    index: string;
  })[];
  /** Number of all feeds. */
  count: number;
}

export interface FeedSection {
  id: FeedGroup;
  name: string;
  /** At most `limits.feedsShown`. */
  rows: readonly FeedRow[];
  /** Number of its feeds. */
  count: number;
}

export interface FeedRow extends Pick<Feed, "subject" | "page" | "count" | "newest"> {
  files: readonly FeedFile[];
  /** Absolute address of its RSS file. */
  address: string | undefined;
}

export function subscribeView(feeds: readonly Feed[]): SubscribeView {
  const address = toAbsoluteUrl(links.feed("", "rss"));
  const [everything, ...rest] = feedGroups;
  const indexes = { families: links.families(), topics: links.topics(), organizations: links.organizations() };
  const ofGroup = (group: FeedGroup) => feeds.filter((feed) => feed.group === group);
  return {
    address,
    readers: readers.map(({ name, subscribe }) => ({ name, href: subscribe(address) })),
    everything: feedSection(everything, ofGroup(everything)),
    groups: rest.map((group) => {
      const byPapers = ofGroup(group).sort((a, b) => b.count - a.count);
      return { ...feedSection(group, byPapers), index: indexes[group] };
    }),
    count: feeds.length,
  };
}

function feedSection(group: FeedGroup, feeds: readonly Feed[]): FeedSection {
  return {
    id: group,
    name: groupNames[group],
    rows: feeds.slice(0, limits.feedsShown).map(feedRow),
    count: feeds.length,
  };
}

function feedRow(feed: Feed): FeedRow {
  const { subject, page, count, newest, files } = feed;
  const address = files.rss === undefined ? undefined : toAbsoluteUrl(files.rss);
  return { subject, page, count, newest, files: feedFilesOf(feed), address };
}
