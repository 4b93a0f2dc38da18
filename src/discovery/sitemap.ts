/** The sitemap's entries, each with the day on which its page last changed. */
import { catalogueFromContent } from "../catalogue/from-content.ts";
import { readContent } from "../check/content.ts";
import { buildFacts } from "../facts/facts.ts";
import { toDate } from "../paper/day.ts";
import { site } from "../site.ts";
import { lastModified } from "./last-modified.ts";

/**
 * Completes an entry of the sitemap. Astro's configuration can't read collections, so the content is read from disk: at
 * the first entry, and so in builds only.
 */
export function withLastModified<T extends { url: string; lastmod?: string | undefined }>(
  root: string,
): (entry: T) => T {
  let days: Map<string, string> | undefined;
  return (entry) => {
    if (days === undefined) {
      const catalogue = catalogueFromContent(readContent(root).content);
      days = lastModified(catalogue, buildFacts(catalogue));
    }
    const day = days.get(decodeURI(entry.url.slice(site.url.length)));
    return day === undefined ? entry : { ...entry, lastmod: toDate(day).toISOString() };
  };
}
