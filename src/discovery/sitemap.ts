/** The sitemap: the pages that the parts of a build list, each with the day on which it last changed. */
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from "sitemap";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { inBatches } from "../in-batches.ts";
import { alphabet } from "../paper/alphabet.ts";
import { toDate } from "../paper/day.ts";
import { absolute, links } from "../links.ts";
import { site } from "../site.ts";
import { lastModified } from "./last-modified.ts";

/** Addresses in one file: 50,000 are allowed. */
const ADDRESSES = 45_000;
/** Pages for nobody who searches: no sitemap names them. */
const UNLISTED = new Set(["404", "styleguide", "offline"].map((name) => `${absolute(links.home())}${name}/`));

/** The pages of a part, one address a line. */
export function pagesText(addresses: readonly string[]): string {
  return addresses
    .filter((address) => !UNLISTED.has(address))
    .map((address) => `${address}\n`)
    .join("");
}

/** When pages last changed, by their paths, as sitemaps write it; null for a paper that was taken out: it is not listed. */
export type LastChanges = Readonly<Record<string, string | null>>;

export function lastChanges(catalogue: Catalogue, facts: Facts): LastChanges {
  return Object.fromEntries([
    ...[...lastModified(catalogue, facts)].map(([path, day]): [string, string] => [path, toDate(day).toISOString()]),
    ...catalogue.withdrawn.map(({ id }): [string, null] => [links.paper(id), null]),
  ]);
}

interface Entry {
  url: string;
  lastmod?: string;
}

/**
 * The addresses of several lists, in order, with their days.
 * @param texts as `pagesText` makes them
 * @returns at most 45,000 addresses for each file of the sitemap
 */
export function sitemapEntries(texts: readonly string[], changed: LastChanges): Entry[][] {
  const entries = texts
    .flatMap((text) => text.split("\n").filter((line) => line !== ""))
    .sort((a, b) => alphabet.compare(a, b))
    .flatMap((url) => {
      const day = changed[decodeURI(url.slice(site.url.length))];
      return day === null ? [] : [entry(url, day)];
    });
  return inBatches(entries, ADDRESSES);
}

const entry = (url: string, day: string | undefined): Entry => (day === undefined ? { url } : { url, lastmod: day });

/**
 * Writes the sitemap of a site.
 * @param lists files that list its pages
 */
export async function writeSitemap(lists: readonly string[], target: string, changed: LastChanges): Promise<void> {
  const texts = await Promise.all(lists.map((file) => readFile(file, "utf8")));
  const files = sitemapEntries(texts, changed);
  const write = (name: string, items: readonly SitemapItemLoose[], format: SitemapStream | SitemapIndexStream) =>
    pipeline(Readable.from(items), format, createWriteStream(join(target, name)));
  const xmlns = { news: false, xhtml: false, image: false, video: false };
  for (const [number, entries] of files.entries()) {
    await write(`sitemap-${number}.xml`, entries, new SitemapStream({ xmlns }));
  }
  const listed = files.map((entries, number) => {
    const days = entries.flatMap(({ lastmod }) => lastmod ?? []).sort();
    return entry(`${absolute(links.home())}sitemap-${number}.xml`, days.at(-1));
  });
  await write("sitemap-index.xml", listed, new SitemapIndexStream());
}
