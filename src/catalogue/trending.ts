/** Growth of the papers' signals, computed once. */
import { trending } from "../signals/trending.ts";
import { catalogue, snapshots } from "./index.ts";

/** One window for each time span, in the order of `WINDOWS`. */
export const trendingWindows = trending(snapshots, catalogue.papers);
