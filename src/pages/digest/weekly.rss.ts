import { wholeFeed } from "../../outputs/feeds/index.ts";
import { toRss } from "../../outputs/feeds/rss.ts";

export const GET = () => toRss(wholeFeed("digest/weekly"));
