import { feedGroups } from "../feeds/feed.ts";
import { feeds } from "../feeds/index.ts";
import { toOpml } from "../feeds/opml.ts";
import { site } from "../site.ts";

export const GET = () => new Response(toOpml(`${site.name}: all feeds`, feeds, feedGroups));
