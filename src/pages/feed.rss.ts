import { catalogue } from "../catalogue/index.ts";
import { rssFeed } from "../feeds/rss.ts";
import { links } from "../links.ts";
import { limits, site } from "../site.ts";

export const GET = () =>
  rssFeed({
    title: `${site.name}: new papers`,
    description: site.description,
    page: links.home(),
    self: links.feed(),
    papers: catalogue.newest(limits.feedItems),
  });
