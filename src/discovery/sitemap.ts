/** The sitemap's files: from what each part of a build lists, completed with the day on which each page last changed. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { alphabet } from "../paper/alphabet.ts";
import { toDate } from "../paper/day.ts";
import { absolute, links } from "../links.ts";
import { site } from "../site.ts";
import { lastModified } from "./last-modified.ts";

/** Addresses in one file: 50,000 are allowed. */
const ADDRESSES = 45_000;
const FILE = /^sitemap-(?:index|\d+)\.xml$/;
export const isSitemap = (file: string) => FILE.test(file);

/**
 * When the page at an address last changed, as sitemaps write it: "" if that is not known, undefined for a paper that was
 * taken out, which is not listed.
 */
export function lastChanges(catalogue: Catalogue, facts: Facts): (address: string) => string | undefined {
  const days = lastModified(catalogue, facts);
  const gone = new Set(catalogue.withdrawn.map(({ id }) => links.paper(id)));
  return (address) => {
    const path = decodeURI(address.slice(site.url.length));
    if (gone.has(path)) return undefined;
    const day = days.get(path);
    return day === undefined ? "" : toDate(day).toISOString();
  };
}

/**
 * The addresses of several files, each once and in order, with their days.
 * @param texts files as @astrojs/sitemap writes them
 * @returns files of at most 45,000 addresses, and the newest day in each
 */
export function joinSitemaps(
  texts: readonly string[],
  changed: (address: string) => string | undefined,
): { text: string; newest: string }[] {
  const addresses = new Set(
    texts.flatMap((text) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, one = ""]) => one)),
  );
  const entries = [...addresses]
    .sort((a, b) => alphabet.compare(a, b))
    .flatMap((address) => {
      const day = changed(address);
      return day === undefined ? [] : [{ address, day }];
    });
  const [head = "", tail = ""] = (texts[0] ?? "").split(/<url>.*<\/url>/s);
  const files: { text: string; newest: string }[] = [];
  for (let start = 0; start < entries.length; start += ADDRESSES) {
    const own = entries.slice(start, start + ADDRESSES);
    const listed = own.map(({ address, day }) => `<url><loc>${address}</loc>${lastmod(day)}</url>`);
    const newest = own.reduce((latest, { day }) => (day > latest ? day : latest), "");
    files.push({ text: head + listed.join("") + tail, newest });
  }
  return files;
}
const lastmod = (day: string) => (day === "" ? "" : `<lastmod>${day}</lastmod>`);

/** Writes the sitemap of a site from those of its parts. */
export async function writeSitemap(
  parts: readonly string[],
  target: string,
  changed: (address: string) => string | undefined,
): Promise<void> {
  const texts: string[] = [];
  for (const part of parts) {
    for (const file of (await readdir(part)).filter(isSitemap)) texts.push(await readFile(join(part, file), "utf8"));
  }
  const index = texts.find((text) => text.includes("<sitemapindex")) ?? "";
  const files = joinSitemaps(
    texts.filter((text) => text.includes("<urlset")),
    changed,
  );
  for (const [number, { text }] of files.entries()) await writeFile(join(target, `sitemap-${number}.xml`), text);
  const listed = files.map(
    ({ newest }, number) =>
      `<sitemap><loc>${absolute(links.home())}sitemap-${number}.xml</loc>${lastmod(newest)}</sitemap>`,
  );
  await writeFile(join(target, "sitemap-index.xml"), index.replace(/<sitemap>.*<\/sitemap>/s, listed.join("")));
}
