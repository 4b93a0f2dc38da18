import type { APIRoute, GetStaticPaths } from "astro";
import { feedGroups, type FeedGroup } from "../../feeds/feed.ts";
import { feeds } from "../../feeds/index.ts";
import { groupNames, toOpml } from "../../feeds/opml.ts";
import { site } from "../../site.ts";

export const getStaticPaths = (() =>
  feedGroups.map((group) => ({ params: { group }, props: { group } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ group: FeedGroup }> = ({ props: { group } }) =>
  new Response(toOpml(`${site.name}: ${groupNames[group].toLowerCase()}`, feeds, [group]));
