/** Facts of the whole catalogue, indexed once: every page asks here by id. */
import { catalogue } from "../catalogue/index.ts";
import { buildFacts } from "./facts.ts";

export const facts = buildFacts(catalogue);
