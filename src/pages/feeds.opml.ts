import { feedGroups } from "../outputs/feeds/feed.ts";
import { feeds } from "../outputs/feeds/index.ts";
import { toOpml } from "../outputs/feeds/opml.ts";
import { site } from "../config.ts";

export const GET = () => new Response(toOpml(`${site.name}: all feeds`, feeds, feedGroups));
