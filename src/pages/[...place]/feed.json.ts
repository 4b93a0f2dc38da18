import { toJsonFeed } from "../../outputs/feeds/json-feed.ts";
import { feedResponse, feedRoutes } from "../../outputs/feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("json");
export const GET = feedResponse(toJsonFeed);
