/** The sitemap: the pages of a build, each with the day of its last change. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { AstroIntegration } from "astro";
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from "sitemap";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { chunk } from "../lib/chunk.ts";
import { nameCollator } from "../lib/name-collator.ts";
import { toDate } from "../lib/dates.ts";
import { toAbsoluteUrl, links } from "../urls.ts";
import { site } from "../config.ts";
import { lastModified } from "../page-kinds/index.ts";
import type { BuildContent } from "./build-content.ts";

/** Addresses per file; the protocol allows 50,000. */
const ADDRESSES = 45_000;
/** Pages that no search engine should list. */
const UNLISTED = new Set(["404", "styleguide", "offline"].map((name) => `${toAbsoluteUrl(links.home())}${name}/`));

/** Day of the last change by path, in the sitemap's format; null for a withdrawn paper, which is not listed. */
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
 * Sorted addresses with their days.
 * @returns chunks of at most 45,000 addresses, one for each sitemap file
 */
export function sitemapEntries(addresses: readonly string[], changed: LastChanges): Entry[][] {
  const entries = addresses
    .filter((address) => !UNLISTED.has(address))
    .sort((a, b) => nameCollator.compare(a, b))
    .flatMap((url) => {
      const day = changed[decodeURI(url.slice(site.url.length))];
      return day === null ? [] : [entry(url, day)];
    });
  return chunk(entries, ADDRESSES);
}

const entry = (url: string, day: string | undefined): Entry => (day === undefined ? { url } : { url, lastmod: day });

/** Writes the sitemap of a finished build. */
export function sitemap(content: BuildContent): AstroIntegration {
  return {
    name: "smallprint-sitemap",
    hooks: {
      "astro:build:done": async ({ dir, pages }) => {
        const home = toAbsoluteUrl(links.home());
        // Astro passes `papers/phi-3/`, without the base.
        const addresses = pages.map(({ pathname }) => new URL(pathname, home).href);
        const files = sitemapEntries(addresses, lastChanges(content.catalogue, content.facts));
        const write = (name: string, items: readonly SitemapItemLoose[], format: SitemapStream | SitemapIndexStream) =>
          pipeline(Readable.from(items), format, createWriteStream(new URL(name, dir)));
        const xmlns = { news: false, xhtml: false, image: false, video: false };
        for (const [number, entries] of files.entries()) {
          await write(`sitemap-${number}.xml`, entries, new SitemapStream({ xmlns }));
        }
        const listed = files.map((entries, number) => {
          const days = entries.flatMap(({ lastmod }) => lastmod ?? []).sort();
          return entry(`${home}sitemap-${number}.xml`, days.at(-1));
        });
        await write("sitemap-index.xml", listed, new SitemapIndexStream());
      },
    },
  };
}
