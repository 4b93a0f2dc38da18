/**
 * What a build makes beside its pages, in a process of its own: whole files, the search index, and when each page last
 * changed. What that holds is free before the pages need most room.
 */
import { readAbstracts } from "../abstracts/cache.ts";
import { catalogueFromContent } from "../catalogue/from-content.ts";
import { handedOver } from "../catalogue/hand-over.ts";
import { lastChanges, type LastChanges } from "../discovery/sitemap.ts";
import { writeWholeFiles } from "../exports/whole-files.ts";
import { buildFacts } from "../facts/facts.ts";
import { indexSite } from "../search/index-site.ts";

export interface Beside {
  /** Folder of the site. */
  folder: string;
  whole: boolean;
  search: boolean;
}

/** What has to be known of the catalogue when all pages are there. */
export interface Known {
  changed: LastChanges;
  /** Ids of the papers, in their order. */
  papers: readonly string[];
}

/**
 * @param tell is called with what has to be known at the end
 * @returns how many records were indexed
 */
export async function makeBeside({ folder, whole, search }: Beside, tell: (known: Known) => void): Promise<number> {
  const content = handedOver();
  if (!content) throw new Error("nothing was handed over");
  const catalogue = catalogueFromContent(content);
  const facts = buildFacts(catalogue);
  const rest = async () => {
    tell({ changed: lastChanges(catalogue, facts), papers: catalogue.papers.map(({ id }) => id) });
    if (whole) await writeWholeFiles(folder, catalogue, facts);
  };
  // Most is Pagefind's work: the rest is done while it writes.
  if (search) return indexSite(folder, content, catalogue, facts, readAbstracts(process.cwd()), rest);
  await rest();
  return 0;
}
