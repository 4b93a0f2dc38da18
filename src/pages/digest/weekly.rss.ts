import { feedNamed } from "../../feeds/index.ts";
import { toRss } from "../../feeds/rss.ts";

export const GET = () => toRss(feedNamed("digest/weekly"));
