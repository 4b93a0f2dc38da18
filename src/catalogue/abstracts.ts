/** The authors' abstracts that are at hand, by the paper's id: none without `npm run abstracts`. */
import { readAbstracts } from "../abstracts/cache.ts";

// The build runs in the repository's root.
export const abstracts = readAbstracts(process.cwd());
