import { toRss } from "../../feeds/rss.ts";
import { feedResponse, feedRoutes } from "../../feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("rss");
export const GET = feedResponse(toRss);
