import { XMLParser, XMLValidator } from "fast-xml-parser";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/site.ts";
import { content, read, sites } from "./site.ts";

interface Item {
  title: string;
  link: string;
  description: string;
  pubDate: string;
  guid: { "#text": string; "@_isPermaLink": string };
  "content:encoded": string;
  "dc:creator": string | string[];
}

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: true });
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

describe.each(sites)("the feed $name", (site) => {
  const text = read(site, "feed.rss");
  const { channel } = (parser.parse(text) as { rss: { channel: Record<string, unknown> & { item: Item[] } } }).rss;
  const papers = content.papers.filter(({ fields }) => fields.feed);

  it("names itself, truly and absolutely", () => {
    expect(channel["atom:link"]).toEqual({
      "@_href": `${site.url}${site.base}feed.rss`,
      "@_rel": "self",
      "@_type": "application/rss+xml",
    });
    expect(channel["link"]).toBe(`${site.url}${site.base}`);
    expect(channel["language"]).toBe("en");
  });

  it("has every paper, newest first by the day it was added", () => {
    const expected = Math.min(papers.length, limits.feedItems);
    expect(channel.item.length).toBe(expected);
    const days = channel.item.map((item) => new Date(item.pubDate).getTime());
    expect(days).toEqual([...days].sort((a, b) => b - a));
    if (papers.length <= limits.feedItems) {
      expect(new Set(channel.item.map((item) => item.title))).toEqual(
        new Set(papers.map(({ fields }) => fields.title)),
      );
    }
  });

  it("gives dates of entry in RFC 822 form, never in the future, and the newest as its own", () => {
    const newest = papers
      .map(({ fields }) => fields.added)
      .sort()
      .at(-1);
    expect(channel["lastBuildDate"]).toBe(new Date(`${newest}T00:00:00Z`).toUTCString());
    for (const { pubDate } of channel.item) {
      expect(pubDate).toMatch(RFC822);
      expect(new Date(pubDate).toUTCString()).toBe(pubDate);
      expect(new Date(pubDate).getTime()).toBeLessThanOrEqual(Date.now());
    }
  });

  it("names entries by tag URIs, their authors by dc:creator, and their pages by final addresses", () => {
    const byTitle = new Map(papers.map((paper) => [paper.fields.title, paper]));
    for (const item of channel.item) {
      const paper = byTitle.get(item.title);
      expect(item.guid).toEqual({ "#text": `tag:smallprint,2026:paper/${paper?.id}`, "@_isPermaLink": "false" });
      expect([item["dc:creator"]].flat()).toEqual(paper?.fields.authors);
      expect(item.link).toBe(`${site.url}${site.base}papers/${paper?.id}/`);
      expect(existsSync(join(site.folder, `papers/${paper?.id}/index.html`))).toBe(true);
      expect(item.description).toBe(paper?.fields.tldr);
      expect(item["content:encoded"]).toContain(`arXiv:${paper?.fields.arxiv}`);
    }
  });

  it("has no relative address, script, style or HTML-only entity in its content", () => {
    for (const item of channel.item) {
      const html = item["content:encoded"];
      expect(html).not.toMatch(/(href|src)="(?!https:\/\/)/);
      expect(html).not.toMatch(/<script|style=|&nbsp;/);
      expect(item.title).not.toMatch(/<[a-z]/i);
    }
  });

  it("is well-formed XML", () => {
    expect(XMLValidator.validate(text)).toBe(true);
  });
});
