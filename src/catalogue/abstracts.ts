/** The authors' abstracts by paper id; empty unless `npm run abstracts` has fetched them. */
import { readAbstracts } from "../abstracts/cache.ts";

// A build runs in the repository's root.
export const abstracts = readAbstracts(process.cwd());
