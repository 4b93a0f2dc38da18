/** Facts of the full catalogue, indexed once; pages look them up by id. */
import { catalogue } from "../catalogue/index.ts";
import { buildFacts } from "./facts.ts";

export const facts = buildFacts(catalogue);
