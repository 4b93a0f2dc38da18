/**
 * What a build makes beside its pages, in a process of its own: whole files, the search index, and when each page last
 * changed. What that holds is free before the pages need most room.
 */
import { writeFileSync } from "node:fs";
import { readAbstracts } from "../abstracts/cache.ts";
import { catalogueFromContent } from "../catalogue/from-content.ts";
import { handedOver } from "../catalogue/hand-over.ts";
import { lastChanges } from "../discovery/sitemap.ts";
import { writeWholeFiles } from "../exports/whole-files.ts";
import { buildFacts } from "../facts/facts.ts";
import { indexSite } from "../search/index-site.ts";

export interface Beside {
  /** Folder of the site. */
  folder: string;
  whole: boolean;
  search: boolean;
  /** File that is to tell when pages last changed, if any. */
  changes?: string;
}

/** Returns how many records were indexed. */
export async function makeBeside({ folder, whole, search, changes }: Beside): Promise<number> {
  const content = handedOver();
  if (!content) throw new Error("nothing was handed over");
  const catalogue = catalogueFromContent(content);
  const facts = buildFacts(catalogue);
  if (changes !== undefined) writeFileSync(changes, JSON.stringify(lastChanges(catalogue, facts)));
  const wholeFiles = () => (whole ? writeWholeFiles(folder, catalogue, facts) : Promise.resolve());
  if (search) return indexSite(folder, content, catalogue, facts, readAbstracts(process.cwd()), wholeFiles);
  await wholeFiles();
  return 0;
}
