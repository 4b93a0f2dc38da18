import type { APIRoute, GetStaticPaths } from "astro";
import { feedGroups, type FeedGroup } from "../../outputs/feeds/feed.ts";
import { feeds } from "../../outputs/feeds/index.ts";
import { groupNames, toOpml } from "../../outputs/feeds/opml.ts";
import { site } from "../../config.ts";

export const getStaticPaths = (() =>
  feedGroups.map((group) => ({ params: { group }, props: { group } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ group: FeedGroup }> = ({ props: { group } }) =>
  new Response(toOpml(`${site.name}: ${groupNames[group].toLowerCase()}`, feeds, [group]));
