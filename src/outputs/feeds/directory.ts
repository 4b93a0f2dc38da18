/** Every feed of the site: source of the routes, heads, the Subscribe page, OPML and the hub's pings. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { links } from "../../urls.ts";
import { limits, site } from "../../config.ts";
import { changeItems } from "./change-items.ts";
import { digestsOf, digestTitle, type Period } from "./digest.ts";
import { digestItem } from "./digest-item.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { paperItem } from "./paper-item.ts";

export function feedDirectory(catalogue: Catalogue, facts: Facts): Feed[] {
  const known = new Map<string, FeedItem>();
  const itemOf = (paper: Paper): FeedItem => {
    let item = known.get(paper.id);
    if (item === undefined) known.set(paper.id, (item = paperItem(paper, facts, catalogue)));
    return item;
  };
  const ofPapers = (
    place: string,
    papers: readonly Paper[],
    rest: Pick<Feed, "group" | "name" | "subject" | "title" | "description" | "page">,
  ): Feed => ({
    ...rest,
    files: feedFiles(place),
    count: papers.length,
    newest: papers[0] && { title: papers[0].short, page: links.paper(papers[0].id), added: papers[0].added },
    items: () => papers.slice(0, limits.feedItems).map(itemOf),
  });
  const changes = changeItems(catalogue, facts);
  const about = (name: string) => `New papers of the catalogue: ${name}.`;

  return [
    ofPapers("", catalogue.announced, {
      group: "everything",
      name: "all",
      subject: "All new papers",
      title: `${site.name}: new papers`,
      description: site.description,
      page: links.home(),
    }),
    {
      group: "everything",
      name: "changes",
      subject: "Changes and corrections",
      title: `${site.name}: changes and corrections`,
      description: "Changes between versions of papers, and corrections of this catalogue.",
      page: links.changes(),
      files: feedFiles("changes/"),
      count: changes.length,
      newest: changes[0],
      items: () => changes.slice(0, limits.feedItems),
    },
    digestFeed("day", catalogue, facts),
    digestFeed("week", catalogue, facts),
    ...catalogue.families.map(({ id, name }) =>
      ofPapers(`families/${id}/`, announced(catalogue.papersByFamily(id), catalogue), {
        group: "families",
        name: `families/${id}`,
        subject: name,
        title: `${site.name}: ${name} (family)`,
        description: about(name),
        page: links.family(id),
      }),
    ),
    ...catalogue.topics.map(({ id, name }) =>
      ofPapers(`topics/${id}/`, announced(catalogue.papersByTopic(id), catalogue), {
        group: "topics",
        name: `topics/${id}`,
        subject: name,
        title: `${site.name}: ${name}`,
        description: about(name),
        page: links.topic(id),
      }),
    ),
    ...catalogue.organizations.map(({ id, name }) =>
      ofPapers(`organizations/${id}/`, announced(catalogue.papersByOrganization(id), catalogue), {
        group: "organizations",
        name: `organizations/${id}`,
        subject: name,
        title: `${site.name}: ${name} (organization)`,
        description: about(name),
        page: links.organization(id),
      }),
    ),
  ];
}

function feedFiles(place: string): Feed["files"] {
  return { rss: links.feed(place, "rss"), atom: links.feed(place, "atom"), json: links.feed(place, "json") };
}

/** Announced entries, newest first by the day of entry into the catalogue. */
function announced(papers: readonly Paper[], catalogue: Catalogue): readonly Paper[] {
  return papers
    .filter((paper) => paper.feed)
    .sort((a, b) => catalogue.orderOfEntry(a.id) - catalogue.orderOfEntry(b.id));
}

function digestFeed(period: Period, catalogue: Catalogue, facts: Facts): Feed {
  const cadence = period === "day" ? "daily" : "weekly";
  const digests = digestsOf(catalogue.announced, period, site.digestsUntil);
  const [newest] = digests;
  return {
    group: "everything",
    name: `digest/${cadence}`,
    subject: period === "day" ? "Daily digest" : "Weekly digest",
    title: `${site.name}: ${cadence} digest`,
    description: `One entry for each ${period} in which papers were added.`,
    page: links.digests(),
    files: { rss: links.digestFeed(cadence) },
    count: digests.length,
    newest: newest && {
      title: digestTitle(newest),
      page: links.digest(newest.id),
      added: newest.papers[0]?.added ?? newest.from,
    },
    items: () => digests.slice(0, limits.digests).map((digest) => digestItem(digest, facts, catalogue)),
  };
}
