/** OPML 2.0: a list of feeds that readers import at once. */
import { generateOpml } from "feedsmith";
import { toAbsoluteUrl } from "../../urls.ts";
import { site } from "../../config.ts";
import type { Feed, FeedGroup } from "./feed.ts";

export const groupNames: Record<FeedGroup, string> = {
  everything: "Everything",
  families: "Families",
  topics: "Topics",
  organizations: "Organizations",
};

/** The feeds of some groups, each group a folder. Feeds without an RSS file are omitted. */
export function toOpml(title: string, feeds: readonly Feed[], groups: readonly FeedGroup[]): string {
  return generateOpml({
    head: { title, ownerName: site.name },
    body: {
      outlines: groups.map((group) => ({
        text: `${site.name}: ${groupNames[group]}`,
        title: `${site.name}: ${groupNames[group]}`,
        outlines: feeds
          .filter((feed) => feed.group === group)
          .flatMap((feed) =>
            feed.files.rss === undefined
              ? []
              : [
                  {
                    type: "rss",
                    text: feed.title,
                    title: feed.title,
                    description: feed.description,
                    xmlUrl: toAbsoluteUrl(feed.files.rss),
                    htmlUrl: toAbsoluteUrl(feed.page),
                  },
                ],
          ),
      })),
    },
  });
}
