import { toAtom } from "../../feeds/atom.ts";
import { feedResponse, feedRoutes } from "../../feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("atom");
export const GET = feedResponse(toAtom);
