import { toRss } from "../../outputs/feeds/rss.ts";
import { feedResponse, feedRoutes } from "../../outputs/feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("rss");
export const GET = feedResponse(toRss);
