import { wholeFeed } from "../../feeds/index.ts";
import { toRss } from "../../feeds/rss.ts";

export const GET = () => toRss(wholeFeed("digest/weekly"));
