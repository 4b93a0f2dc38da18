/** Feeds as an independent parser reads them. */
import { XMLParser } from "fast-xml-parser";
import FeedParser from "feedparser";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { limits } from "../../src/config.ts";
import { organizationFinder } from "../../src/schema/organizations.ts";
import { elementsOf } from "../html.ts";
import { failuresOf } from "../failures.ts";
import { attribute, content, elements, filesOf, read, sites, textOf, type Element, type Site } from "./site.ts";

const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const told = content.papers.filter(({ fields }) => fields.feed);
const byId = new Map(told.map((paper) => [paper.id, paper]));
const newestFirst = (ids: string[]) => {
  const key = (id: string) => `${byId.get(id)?.fields.added} ${byId.get(id)?.fields.published}`;
  return ids.sort((a, b) => key(b).localeCompare(key(a)) || a.localeCompare(b)).slice(0, limits.feedItems);
};
const find = organizationFinder(content.organizations);

/** The papers that each feed of papers must hold, from the files alone. */
const expected = new Map<string, string[]>([["", newestFirst(told.map(({ id }) => id))]]);
for (const family of content.families.keys()) {
  expected.set(
    `families/${family}/`,
    newestFirst(told.filter(({ fields }) => fields.families.includes(family)).map(({ id }) => id)),
  );
}
for (const topic of content.topics.keys()) {
  const below = (id: string): boolean => {
    const parent = content.topics.get(id)?.fields.parent;
    return id === topic || (parent !== undefined && below(parent));
  };
  expected.set(
    `topics/${topic}/`,
    newestFirst(told.filter(({ fields }) => fields.topics.some(below)).map(({ id }) => id)),
  );
}
for (const { fields } of content.papers) {
  for (const { id: organization } of fields.organizations.map(find)) {
    expected.set(
      `organizations/${organization}/`,
      newestFirst(
        told
          .filter(({ fields }) => fields.organizations.some((name) => find(name).id === organization))
          .map(({ id }) => id),
      ),
    );
  }
}

function parseFeed(text: string): Promise<{ meta: FeedParser.Meta; items: FeedParser.Item[] }> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ normalize: true, addmeta: false });
    const items: FeedParser.Item[] = [];
    parser.on("error", reject);
    parser.on("data", (item: FeedParser.Item) => items.push(item));
    parser.on("end", () => resolve({ meta: parser.meta, items }));
    Readable.from([text]).pipe(parser);
  });
}

interface JsonItem {
  id: string;
  url: string;
  external_url?: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
  date_modified: string;
  authors?: { name: string }[];
  _smallprint?: { numbers: { value: string; source: string; url: string }[] };
}
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: JsonItem[];
}

const served = (site: Site, url: string): boolean => {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(site.base)) return false;
  const path = join(site.folder, decodeURIComponent(pathname.slice(site.base.length)));
  const file = pathname.endsWith("/") ? join(path, "index.html") : path;
  return existsSync(file) && statSync(file).isFile();
};

describe.each(sites)("feeds $name", (site) => {
  const home = `${site.url}${site.base}`;
  const xmlFiles = [...filesOf(site, ".rss"), ...filesOf(site, ".atom"), ...filesOf(site, ".opml")];
  const json = (place: string) => JSON.parse(read(site, `${place}feed.json`)) as JsonFeed;

  it("passes xmllint, all of them", async () => {
    expect(xmlFiles.length).toBeGreaterThan(expected.size * 2);
    const result = await validateXML({
      xml: xmlFiles.map((fileName) => ({ fileName, contents: read(site, fileName) })),
      normalization: "format",
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("has a feed in three formats for everything, each family, topic and organization, and no other", () => {
    const places = [...expected.keys(), "changes/"];
    for (const format of ["rss", "atom", "json"]) {
      const found = filesOf(site, `feed.${format}`).map((file) => file.slice(0, -`feed.${format}`.length));
      expect(found.sort()).toEqual([...places].sort());
    }
  });

  it("holds in each feed the catalogue's papers, the same in each format", async () => {
    const feeds = [...expected].map(([place, ids]) => ({ id: `/${place}`, place, ids }));
    const failures = await failuresOf(feeds, async ({ place, ids }) => {
      const guids = ids.map((id) => `tag:smallprint,2026:paper/${id}`);
      const rss = await parseFeed(read(site, `${place}feed.rss`));
      const atom = await parseFeed(read(site, `${place}feed.atom`));
      const feed = json(place);
      expect(rss.items.map(({ guid }) => guid)).toEqual(guids);
      expect(atom.items.map(({ guid }) => guid)).toEqual(guids);
      expect(feed.items.map(({ id }) => id)).toEqual(guids);
      for (const [index, id] of ids.entries()) {
        const fields = byId.get(id)?.fields;
        const [r, a, j] = [rss.items[index], atom.items[index], feed.items[index]];
        const page = `${home}papers/${id}/`;
        expect([r?.title, a?.title, j?.title]).toEqual([fields?.title, fields?.title, fields?.title]);
        expect([r?.link, a?.link, j?.url]).toEqual([page, page, page]);
        expect(served(site, page)).toBe(true);
        expect([r?.summary, a?.summary, j?.summary]).toEqual([fields?.tldr, fields?.tldr, fields?.tldr]);
        const day = `${fields?.added}T00:00:00.000Z`;
        expect([r?.pubdate?.toISOString(), a?.pubdate?.toISOString(), j?.date_published]).toEqual([day, day, day]);
        // Entries of one day have times of their own in its first minutes.
        expect(a?.date?.toISOString()).toMatch(new RegExp(`^${fields?.updated ?? fields?.added}T00:0[0-4]:`));
        expect(j?.authors?.map(({ name }) => name)).toEqual(fields?.authors);
        expect(j?.external_url).toBe(`https://arxiv.org/abs/${fields?.arxiv}`);
        expect(a?.description).toBe(j?.content_html);
        expect(r?.description).toBe(j?.content_html);
        expect(j?.content_html).toContain(`arXiv:${fields?.arxiv}`);
        for (const number of j?._smallprint?.numbers ?? []) expect(j?.content_html).toContain(number.value);
        if (fields?.links.code !== undefined) expect(j?.content_html).toContain(`href="${fields.links.code}"`);
      }
      expect(new Set(atom.items.map(({ date }) => date?.getTime())).size).toBe(ids.length);
      expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
      expect(feed.feed_url).toBe(`${home}${place}feed.json`);
      expect(rss.meta.xmlurl).toBe(`${home}${place}feed.rss`);
      expect(atom.meta.xmlurl).toBe(`${home}${place}feed.atom`);
      expect(feed.home_page_url).toBe(`${home}${place}`);
      expect(rss.meta.title).toBe(feed.title);
      expect(served(site, feed.home_page_url)).toBe(true);
      expect(Buffer.byteLength(read(site, `${place}feed.json`))).toBeLessThanOrEqual(limits.jsonFeedBytes);
    });
    expect(failures).toEqual([]);
  });

  it("gives most papers key numbers with the place where each stands", () => {
    const numbers = json("").items.flatMap((item) => item._smallprint?.numbers ?? []);
    expect(numbers.length).toBeGreaterThan(told.length);
    for (const { source, url } of numbers) {
      expect(source).not.toBe("");
      expect(url).toMatch(/^https:\/\//);
    }
  });

  it("keeps the rules of RSS 2.0 that readers trip over", () => {
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === "item" });
    for (const file of filesOf(site, ".rss")) {
      const text = read(site, file);
      const { channel } = (
        parser.parse(text) as { rss: { channel: Record<string, unknown> & { item?: Record<string, unknown>[] } } }
      ).rss;
      expect(channel["atom:link"], file).toEqual({
        "@_href": `${home}${file}`,
        "@_rel": "self",
        "@_type": "application/rss+xml",
      });
      expect(channel["language"]).toBe("en");
      expect(channel["lastBuildDate"]).toMatch(RFC822);
      const dates = (channel.item ?? []).map((item) => {
        const date = String(item["pubDate"]);
        expect(date).toMatch(RFC822);
        expect(new Date(date).toUTCString()).toBe(date);
        expect(item["guid"]).toMatchObject({ "@_isPermaLink": "false" });
        expect(String(item["title"])).not.toMatch(/<[a-z]/i);
        expect(item["author"]).toBeUndefined();
        return new Date(date).getTime();
      });
      expect(dates).toEqual([...dates].sort((a, b) => b - a));
      expect(Math.max(...dates, 0)).toBeLessThanOrEqual(Date.now());
      if (dates.length > 0) expect(new Date(String(channel["lastBuildDate"])).getTime()).toBe(dates[0]);
      // Descriptions come before the full text.
      expect(text.indexOf("<content:encoded>")).toSatisfy((at: number) => at < 0 || at > text.indexOf("<description>"));
    }
    const everything = read(site, "feed.rss");
    for (const name of byId.get("phi-3")?.fields.authors ?? []) {
      expect(everything).toContain(`<dc:creator>${name}</dc:creator>`);
    }
  });

  it("keeps the rules of Atom: one id, title and updated for each, dates in RFC 3339 form", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      isArray: (name) => name === "entry",
    });
    const ids = new Set<string>();
    for (const file of filesOf(site, ".atom")) {
      const { feed } = parser.parse(read(site, file)) as {
        feed: Record<string, unknown> & { entry?: Record<string, unknown>[] };
      };
      expect(ids).not.toContain(feed["id"]);
      ids.add(String(feed["id"]));
      for (const part of [feed, ...(feed.entry ?? [])]) {
        for (const field of ["id", "title", "updated"]) expect(typeof part[field], `${file} ${field}`).toBe("string");
        expect(part["updated"]).toMatch(RFC3339);
      }
      expect(feed["author"]).toBeDefined();
      for (const entry of feed.entry ?? []) expect(entry["published"]).toMatch(RFC3339);
    }
  });

  it("has no relative address, script, style or foreign entity in its content, and no dead link into the site", () => {
    const dead = new Set<string>();
    let links = 0;
    for (const place of [...expected.keys(), "changes/"]) {
      for (const { content_html: html, id } of json(place).items) {
        expect(html, id).not.toMatch(/(href|src)="(?!https:\/\/)/);
        expect(html, id).not.toMatch(/<script|style=|&nbsp;/);
        for (const [, url = ""] of html.matchAll(/href="([^"]+)"/g)) {
          if (!url.startsWith(site.url)) continue;
          links += 1;
          if (!served(site, url)) dead.add(url);
        }
      }
    }
    expect([...dead]).toEqual([]);
    expect(links).toBeGreaterThan(told.length);
  });

  it("lists every change between versions once, under an id of its own", () => {
    const changes = told.flatMap(({ fields }) => [...fields.changes, ...fields.corrections]);
    const items = json("changes/").items;
    expect(items.length).toBe(Math.min(changes.length, limits.feedItems));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id } of items) expect(id).toMatch(/^tag:smallprint,2026:(change|correction)\//);
  });

  it("puts each day and week with an addition into the digests, capped, and gives each a page", async () => {
    const days = new Set(told.map(({ fields }) => fields.added));
    const daily = await parseFeed(read(site, "digest/daily.rss"));
    expect(daily.items.map(({ guid }) => guid)).toEqual(
      [...days]
        .sort()
        .reverse()
        .slice(0, limits.digests)
        .map((day) => `tag:smallprint,2026:digest/${day}`),
    );
    const weekly = await parseFeed(read(site, "digest/weekly.rss"));
    for (const item of [...daily.items, ...weekly.items]) {
      expect(served(site, item.link), item.link).toBe(true);
      const papers = item.description.match(/<h3>/g)?.length ?? 0;
      expect(papers).toBeGreaterThan(0);
      expect(papers).toBeLessThanOrEqual(limits.digestPapers);
    }
    for (const day of days) {
      const page = elements(read(site, `digest/${day}/index.html`));
      const shown = page.filter((node) => node.tagName === "article").length;
      expect(shown).toBe(Math.min(told.filter(({ fields }) => fields.added === day).length, limits.digestPagePapers));
    }
  });

  it("lists every RSS feed in the OPML file, and each group in one of its own", () => {
    const urls = (file: string) => [...read(site, file).matchAll(/xmlUrl="([^"]+)"/g)].map(([, url]) => url);
    const all = filesOf(site, ".rss").map((file) => `${home}${file}`);
    expect(urls("feeds.opml").sort()).toEqual(all.sort());
    expect(urls("feeds/families.opml").length).toBe(content.families.size);
    expect(urls("feeds/topics.opml").length).toBe(content.topics.size);
    for (const line of read(site, "feeds.opml").match(/<outline [^>]*type="rss"[^>]*>/g) ?? []) {
      for (const name of ["text", "title", "xmlUrl", "htmlUrl"]) expect(line).toContain(` ${name}="`);
    }
  });

  it("shows every feed on its own page, and those of most papers on the Subscribe page, with their counts", async () => {
    const shown = new Map<string, number>();
    const rows = elements(read(site, "feeds/index.html"))
      .filter((node) => node.tagName === "tr")
      .map(elementsOf);
    const leadsTo = (nodes: Element[], address: string) =>
      nodes.some((node) => node.tagName === "a" && attribute(node, "href") === address);
    const failures = await failuresOf([...expected.keys()], (place) => {
      const address = `${site.base}${place}feed.rss`;
      if (place !== "") expect(leadsTo(elements(read(site, `${place}index.html`)), address)).toBe(true);
      const row = rows.find((nodes) => leadsTo(nodes, address));
      if (row === undefined) return;
      const [group = ""] = place.split("/");
      shown.set(group, (shown.get(group) ?? 0) + 1);
      const count = row.find(({ tagName }) => tagName === "td");
      const papers = expected.get(place)?.length ?? 0;
      if (papers < limits.feedItems) expect(count && textOf(count).trim()).toBe(String(papers));
    });
    expect(failures).toEqual([]);
    for (const group of ["families", "topics", "organizations"]) {
      const all = [...expected.keys()].filter((place) => place.startsWith(group));
      expect(shown.get(group), group).toBe(Math.min(all.length, limits.feedsShown));
    }
  });

  it("announces feeds in every head, the page's own first, each under a title of its own", async () => {
    const failures = await failuresOf(filesOf(site, ".html"), (page) => {
      const [head = ""] = read(site, page).split("</head>");
      const alternates = elements(head).filter(
        (node) => node.tagName === "link" && attribute(node, "rel") === "alternate",
      );
      const feeds = alternates.filter((node) => /rss|atom|feed\+json/.test(attribute(node, "type") ?? ""));
      const titles = feeds.map((node) => attribute(node, "title"));
      expect(new Set(titles).size).toBe(titles.length);
      // A further page of a list announces the list's feed.
      const place = page.replace(/(\/\d+)?\/index\.html$/, "/");
      const own = place !== "" && (expected.has(place) || place === "changes/") ? place : "";
      const first = page.startsWith("digest/")
        ? /digest\/(daily|weekly)\.rss$/
        : new RegExp(`^${site.base}${own}feed\\.rss$`);
      expect(attribute(feeds[0] as never, "href")).toMatch(first);
    });
    expect(failures).toEqual([]);
  });
});
