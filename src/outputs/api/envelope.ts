/** Common fields of the API's files, and the two forms of a file: a list, or one item. */
import { z } from "zod";
import { toAbsoluteUrl } from "../../urls.ts";
import { site } from "../../config.ts";

/** Changes only when something is removed or changes its meaning; then the addresses change with it. */
export const API_VERSION = "1";
/** SPDX ids; the same as in LICENSE-CONTENT.md. */
export const DATA_LICENCE = "CC0-1.0";
export const TEXT_LICENCE = "CC-BY-4.0";
/** Attribution for our texts, as in LICENSE-CONTENT.md. */
export const CREDIT = `${site.name} contributors`;

export const head = {
  $schema: z.url().describe("JSON Schema of this file."),
  version: z.literal(API_VERSION).describe("Version of the format."),
  licence: z.literal(DATA_LICENCE).describe("SPDX id of the licence of all facts."),
  textLicence: z
    .literal(TEXT_LICENCE)
    .describe(
      `SPDX id of the licence of our texts (tldr, summary, why, note). Credit "${CREDIT}" with a link to the page.`,
    ),
  source: z.url().describe("The site that this file belongs to."),
  updated: z.iso.date().describe("Day on which the content last changed; never the day of the build."),
};

export type Head = z.output<z.ZodObject<typeof head>>;

/** @param schema path of the file's JSON Schema, from `links` */
export function headOf(schema: string, updated: string): Head {
  return {
    $schema: toAbsoluteUrl(schema),
    version: API_VERSION,
    licence: DATA_LICENCE,
    textLicence: TEXT_LICENCE,
    source: toAbsoluteUrl(site.base),
    updated,
  };
}

const paging = {
  total: z.int().nonnegative().describe("Entries of the list, on all of its pages."),
  page: z.int().positive().describe("Number of this page, from 1."),
  pages: z.int().positive().describe("How many pages the list has."),
  next: z.url().optional().describe("The next page; absent on the last one."),
};

export type Paging = z.output<z.ZodObject<typeof paging>>;

export const listFile = <T extends z.ZodType>(item: T) =>
  z.object({ ...head, ...paging, items: z.array(item).describe("The entries of this page.") });
export const itemFile = <T extends z.ZodType>(item: T) =>
  z.object({ ...head, item: item.describe("The one thing that the file is about.") });

/** A page of a list as JSON: one item per line, so that it can be streamed and diffed. */
export function writeList(head: Head, paging: Paging, items: readonly unknown[]): string {
  const opening = JSON.stringify({ ...head, ...paging }).slice(0, -1);
  if (items.length === 0) return `${opening},"items":[]}\n`;
  return `${opening},"items":[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]}\n`;
}

/** One item as JSON, on one line. */
export function writeItem(head: Head, item: unknown): string {
  return `${JSON.stringify({ ...head, item })}\n`;
}
