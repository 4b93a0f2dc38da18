import { toAtom } from "../../outputs/feeds/atom.ts";
import { feedResponse, feedRoutes } from "../../outputs/feeds/routes.ts";

export const getStaticPaths = () => feedRoutes("atom");
export const GET = feedResponse(toAtom);
