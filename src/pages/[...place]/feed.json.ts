import { toJsonFeed } from "../../feeds/json-feed.ts";
import { feedResponse, feedRoutes } from "../../feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("json");
export const GET = feedResponse(toJsonFeed);
