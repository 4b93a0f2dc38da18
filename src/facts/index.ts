/** Facts of the whole catalogue, indexed once: every page asks here by id. */
import { unwatched } from "../catalogue/index.ts";
import { watched } from "../reuse/watched.ts";
import { buildFacts } from "./facts.ts";

export const facts = watched("facts", buildFacts(unwatched));
