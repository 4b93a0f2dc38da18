/** The sitemap's entries, each with the day on which its page last changed. */
import { catalogueFromContent } from "../catalogue/from-content.ts";
import { readContent } from "../check/content.ts";
import { buildFacts } from "../facts/facts.ts";
import { toDate } from "../paper/day.ts";
import { links } from "../links.ts";
import { site } from "../site.ts";
import { lastModified } from "./last-modified.ts";

/**
 * Completes an entry of the sitemap; a paper that was taken out has none. Astro's configuration can't read collections,
 * so the content is read from disk: at the first entry, and so in builds only.
 */
export function withLastModified<T extends { url: string; lastmod?: string | undefined }>(
  root: string,
): (entry: T) => T | undefined {
  let days: Map<string, string> | undefined;
  let gone = new Set<string>();
  return (entry) => {
    if (days === undefined) {
      const catalogue = catalogueFromContent(readContent(root).content);
      days = lastModified(catalogue, buildFacts(catalogue));
      gone = new Set(catalogue.withdrawn.map(({ id }) => links.paper(id)));
    }
    const path = decodeURI(entry.url.slice(site.url.length));
    if (gone.has(path)) return undefined;
    const day = days.get(path);
    return day === undefined ? entry : { ...entry, lastmod: toDate(day).toISOString() };
  };
}
