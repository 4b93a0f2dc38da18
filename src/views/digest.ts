/** What was added on a day or in a week: its page, and the pages that list all of them. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ListPage } from "../catalogue/list-pages.ts";
import { limits } from "../config.ts";
import { pluralize } from "../lib/pluralize.ts";
import { digestGroups, digestTitle, type Digest, type DigestGroup, type Period } from "../outputs/feeds/digest.ts";
import { groupPage } from "../outputs/feeds/digest-item.ts";
import type { FeedHead } from "../outputs/feeds/feed.ts";
import { paperCard, type PaperCardView } from "./paper-list.ts";

export interface DigestView {
  id: string;
  period: Period;
  /** `24 Nov 2026` */
  name: string;
  /** `MiniCPM4, Phi-4-Mini and 35 more` */
  title: string;
  /** `37 papers` */
  count: string;
  groups: readonly DigestGroupView[];
}

export interface DigestGroupView extends Pick<DigestGroup, "name" | "more"> {
  /** Unique on the page. */
  id: string;
  /** Path of the family's or topic's page. */
  page: string;
  cards: readonly PaperCardView[];
}

export function digestView(digest: Digest, catalogue: Catalogue): DigestView {
  return {
    id: digest.id,
    period: digest.period,
    name: digest.name,
    title: digestTitle(digest),
    count: pluralize(digest.papers.length, "paper"),
    groups: digestGroups(digest, catalogue, limits.digestPagePapers).map((group) => ({
      id: `${group.kind}-${group.id}`,
      name: group.name,
      page: groupPage(group),
      cards: group.papers.map((paper) => paperCard(paper, catalogue)),
      more: group.more,
    })),
  };
}

export interface DigestSection {
  id: string;
  name: string;
  feed: FeedHead;
  digests: readonly { id: string; name: string; title: string; count: string }[];
}

/** One page of the lists of digests; a page of days need not have one of weeks. */
export function digestSections(
  days: { page: ListPage<Digest>; feed: FeedHead },
  weeks: { page: ListPage<Digest> | undefined; feed: FeedHead },
): DigestSection[] {
  const entries = ({ items }: ListPage<Digest>) =>
    items.map((digest) => ({
      id: digest.id,
      name: digest.name,
      title: digestTitle(digest),
      count: pluralize(digest.papers.length, "paper"),
    }));
  return [
    { id: "days", name: "Days", feed: days.feed, digests: entries(days.page) },
    ...(weeks.page ? [{ id: "weeks", name: "Weeks", feed: weeks.feed, digests: entries(weeks.page) }] : []),
  ];
}
