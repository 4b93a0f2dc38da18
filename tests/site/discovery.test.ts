/** Discovery by programs: llms.txt, sitemap, robots.txt, OpenSearch, links in heads. */
import { XMLParser } from "fast-xml-parser";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { limits } from "../../src/config.ts";
import { organizationFinder } from "../../src/schema/organizations.ts";
import { attribute, content, elements, filesOf, read, sites, type Site } from "./site.ts";

const find = organizationFinder(content.organizations);
type Fields = (typeof content.papers)[number]["fields"];
type Test = (paper: { id: string; fields: Fields }) => boolean;

const dayOf = ({ added, updated, changes, corrections }: Fields) =>
  [added, updated ?? "", ...changes.map((change) => change.added ?? ""), ...corrections.map(({ date }) => date)]
    .sort()
    .at(-1) ?? "";
const newestOf = (test: Test) =>
  content.papers
    .filter(test)
    .map(({ fields }) => dayOf(fields))
    .sort()
    .at(-1);

/** Pages whose date depends only on the papers they show: those of all papers, and later pages of other lists. */
const LIST_PAGE = /^(papers\/(\d+\/)?|(families|topics|organizations|years)\/[^/]+\/\d+\/)index\.html$/;

/** Which papers a page shows, derived from the files alone; undefined for pages with fixed text. */
function shownOn(page: string, listPages: ReadonlyMap<string, ReadonlySet<string>>): Test | undefined {
  // Later pages of these have the date of the first.
  const [kind = "", id] = page.replace(/^(models\/|changes\/|benchmarks\/[^/]+\/)\d+\/$/, "$1").split("/");
  const modelsOf = (fields: Fields) => fields.models.map((model) => model.id);
  const belowTopic = (topic: string): boolean => {
    const parent = content.topics.get(topic)?.fields.parent;
    return topic === id || (parent !== undefined && belowTopic(parent));
  };
  if (page === "" || page === "topics/") return () => true;
  if (listPages.has(page)) return (paper) => listPages.get(page)?.has(paper.id) ?? false;
  switch (`${kind}${id === undefined || id === "" ? "" : "/"}`) {
    case "papers/": {
      const own = content.papers.find((paper) => paper.id === id)?.fields;
      const models = own ? modelsOf(own) : [];
      return ({ id: other, fields }) =>
        other === id || fields.lineage.some(({ paper, model }) => paper === id || models.includes(model ?? ""));
    }
    case "families":
      return ({ fields }) => fields.families.length > 0;
    case "families/":
      return ({ fields }) => fields.families.includes(id ?? "");
    case "topics/":
      return ({ fields }) => fields.topics.some(belowTopic);
    case "organizations":
      return ({ fields }) => fields.organizations.length > 0;
    case "organizations/":
      return ({ fields }) => fields.organizations.some((printed) => find(printed).id === id);
    case "models":
      return ({ fields }) => fields.models.length > 0;
    case "models/":
      return ({ fields }) =>
        modelsOf(fields).includes(id ?? "") ||
        fields.lineage.some(({ from, model }) => from === id || model === id) ||
        fields.results.some(
          ({ model, against }) =>
            model === id || against?.some((baseline) => baseline.model === id && baseline.value !== undefined),
        );
    case "benchmarks":
      return ({ fields }) => fields.results.length > 0;
    case "benchmarks/":
      return ({ fields }) => fields.results.some(({ benchmark }) => benchmark === id);
    case "changes":
      return ({ fields }) => fields.changes.length + fields.corrections.length > 0;
    case "digest":
      return ({ fields }) => fields.feed;
    case "digest/": {
      const from = (id ?? "").replace("week-", "");
      const days = id?.startsWith("week-") ? 7 : 1;
      const until = new Date(new Date(from).getTime() + days * 86_400_000).toISOString().slice(0, 10);
      return ({ fields }) => fields.feed && fields.added >= from && fields.added < until;
    }
    case "years":
      return () => true;
    case "years/":
      return ({ fields }) => fields.published.startsWith(id ?? "");
    default:
      return undefined;
  }
}

describe.each(sites)("$name", (site) => {
  const home = `${site.url}${site.base}`;
  const served = (url: string) => {
    const path = join(site.folder, decodeURIComponent(url.slice(home.length)).replace(/[#?].*$/, ""));
    const file = url.endsWith("/") ? join(path, "index.html") : path;
    return url.startsWith(home) && existsSync(file) && statSync(file).isFile();
  };
  const pages = filesOf(site, ".html").map((file) => ({ file, nodes: elements(read(site, file)) }));
  const linksIn = (rel: string) => (nodes: (typeof pages)[number]["nodes"]) =>
    nodes.filter((node) => node.tagName === "link" && attribute(node, "rel") === rel);

  describe("sitemap", () => {
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === "url" || name === "sitemap" });
    const index = parser.parse(read(site, "sitemap-index.xml")) as {
      sitemapindex: { sitemap: { loc: string }[] };
    };
    const entries = index.sitemapindex.sitemap.flatMap(({ loc }) => {
      expect(served(loc), loc).toBe(true);
      const map = parser.parse(read(site, loc.slice(home.length))) as {
        urlset: { url: { loc: string; lastmod?: string }[] };
      };
      return map.urlset.url;
    });
    const byUrl = new Map(entries.map((entry) => [entry.loc, entry]));

    it("lists every indexable page once, and no others", () => {
      const indexed = pages
        .filter(({ nodes }) => !nodes.some((node) => attribute(node, "content") === "noindex"))
        .map(({ file }) => `${home}${file.replace(/index\.html$/, "")}`);
      expect(entries.map(({ loc }) => loc).sort()).toEqual(indexed.sort());
      expect(indexed.length).toBeLessThan(pages.length);
    });

    it("dates each page by the newest change of what it shows, and fixed pages not", () => {
      const lists = new Map(
        pages
          .filter(({ file }) => LIST_PAGE.test(file))
          .map(({ file, nodes }) => [
            file.replace(/index\.html$/, ""),
            new Set(
              nodes.flatMap(
                (node) => new RegExp(`^${site.base}papers/([^/]+)/$`).exec(attribute(node, "href") ?? "")?.[1] ?? [],
              ),
            ),
          ]),
      );
      const wrong: string[] = [];
      let dated = 0;
      for (const { loc, lastmod } of entries) {
        const shown = shownOn(decodeURIComponent(loc.slice(home.length)), lists);
        const day = shown && newestOf(shown);
        if (day !== undefined) dated += 1;
        if (lastmod !== (day === undefined ? undefined : `${day}T00:00:00.000Z`))
          wrong.push(`${loc}: ${lastmod}, not ${day}`);
      }
      expect(wrong).toEqual([]);
      expect(dated).toBeGreaterThan(content.papers.length * 2);
      for (const page of ["about/", "api/", "compare/", "search/", "feeds/"]) {
        expect(byUrl.get(`${home}${page}`), page).toBeDefined();
        expect(byUrl.get(`${home}${page}`)?.lastmod, page).toBeUndefined();
      }
    });
  });

  describe("llms.txt", () => {
    const text = read(site, "llms.txt");
    const entries = [...text.matchAll(/^- \[((?:\\.|[^\]])+)\]\(([^)]+)\): (.+)$/gm)];
    // Without Markdown versions in the build, their pages have to exist.
    const markdownVersions = filesOf(site, ".md").length > 0;
    const target = (url: string) => (markdownVersions ? url : url.replace(/(\/papers\/.+)\.md$/, "$1/"));

    it("has the format that llmstxt.org defines", () => {
      const lines = text.trimEnd().split("\n");
      expect(lines[0]).toBe("# Smallprint");
      expect(lines[2]).toMatch(/^> ./);
      expect(lines.filter((line) => line.startsWith("# ")).length).toBe(1);
      const sections = lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(3));
      expect(sections).toEqual(["Families", "Topics", "Papers", "API and downloads", "Feeds", "Optional"]);
      const start = lines.indexOf("## Families");
      for (const line of lines.slice(start)) expect(line).toMatch(/^($|## |- \[.+\]\(https:\/\/[^)]+\): .+$)/);
      expect(entries.length).toBe(lines.filter((line) => line.startsWith("- ")).length);
    });

    it("links to existing files: every family and topic, and the newest papers", () => {
      const urls = entries.map(([, , url = ""]) => url);
      expect(urls.filter((url) => !served(target(url)))).toEqual([]);
      expect(new Set(urls).size).toBe(urls.length);
      for (const id of content.families.keys()) expect(urls).toContain(`${home}families/${id}/`);
      for (const id of content.topics.keys()) expect(urls).toContain(`${home}topics/${id}/`);
      const papers = urls.filter((url) => url.endsWith(".md"));
      expect(papers.length).toBe(Math.min(content.papers.length, limits.llmsPapers));
      for (const file of ["api/v1/openapi.json", "api/v1/smallprint.sqlite", "feed.rss", "llms-full.txt"])
        expect(urls).toContain(`${home}${file}`);
    });

    it("has a full text that is bounded and cut only between papers", () => {
      const full = read(site, "llms-full.txt");
      expect(Buffer.byteLength(full)).toBeLessThanOrEqual(limits.llmsFullBytes);
      const shown = content.papers.filter(({ fields }) => full.includes(`\n## ${fields.title}\n`));
      for (const { fields } of shown) expect(full).toContain(fields.tldr);
      expect(full).toContain(
        shown.length === content.papers.length ? "All papers are included." : `Cut here: the newest ${shown.length} of`,
      );
      for (const [url = ""] of full.matchAll(/https:\/\/[^\s)]+/g)) {
        if (url.startsWith(site.url)) expect(served(url), url).toBe(true);
      }
      const numbers = full.split("\n").filter((line) => line.startsWith("- "));
      expect(numbers.length).toBeGreaterThan(content.papers.length);
      for (const line of numbers) expect(line).toMatch(/\. Source: .+, https:\/\/\S+$/);
    });
  });

  it("has a robots.txt that allows everything and names the sitemap", () => {
    const lines = read(site, "robots.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines).toEqual(["User-agent: *", "Allow: /", `Sitemap: ${home}sitemap-index.xml`]);
    expect(read(site, "robots.txt").includes("root of a host only")).toBe(site.base !== "/");
  });

  it("describes its search for browsers, linked from every head", async () => {
    const contents = read(site, "opensearch.xml");
    const result = await validateXML({ xml: [{ fileName: "opensearch.xml", contents }], normalization: "format" });
    expect(result.errors).toEqual([]);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "Url" });
    const { OpenSearchDescription: search } = parser.parse(contents) as {
      OpenSearchDescription: {
        "@_xmlns": string;
        ShortName: string;
        Description: string;
        Image: { "#text": string };
        Url: Record<string, string>[];
      };
    };
    expect(search["@_xmlns"]).toBe("http://a9.com/-/spec/opensearch/1.1/");
    expect(search.ShortName.length).toBeLessThanOrEqual(16);
    expect(search.Description.length).toBeLessThanOrEqual(1024);
    expect(served(search.Image["#text"])).toBe(true);
    const [html, self] = search.Url;
    expect(html?.["@_template"]).toBe(`${home}search/?q={searchTerms}`);
    expect(self?.["@_template"]).toBe(`${home}opensearch.xml`);
    for (const { file, nodes } of pages) {
      const [link, ...more] = linksIn("search")(nodes);
      expect(more, file).toEqual([]);
      expect(link && attribute(link, "href"), file).toBe(`${site.base}opensearch.xml`);
      expect(link && attribute(link, "type")).toBe("application/opensearchdescription+xml");
    }
  });

  it("links each paper's page to its data, and the API's page to the OpenAPI document", () => {
    for (const { id } of content.papers) {
      const nodes = pages.find(({ file }) => file === `papers/${id}/index.html`)?.nodes ?? [];
      const data = linksIn("alternate")(nodes).filter((node) => attribute(node, "type") === "application/json");
      expect(data.map((node) => attribute(node, "href"))).toEqual([`${site.base}api/v1/papers/${id}.json`]);
    }
    const api = pages.find(({ file }) => file === "api/index.html")?.nodes ?? [];
    expect(linksIn("service-desc")(api).map((node) => attribute(node, "href"))).toEqual([
      `${site.base}api/v1/openapi.json`,
    ]);
  });
});

describe("the content's hash", () => {
  it("is the same in builds at different times and addresses", () => {
    const hashes = sites.map(
      (site: Site) => (JSON.parse(read(site, "status.json")) as { contentHash: string }).contentHash,
    );
    expect(hashes[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });
});
