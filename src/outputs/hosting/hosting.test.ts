import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { downloads } from "../api/files.ts";
import { feedFilesOf, type Feed } from "../feeds/feed.ts";
import { headersText } from "./headers.ts";
import { nginxConfig } from "./nginx.ts";
import { cacheControlOf, contentType, immutable, isCompressed } from "./rules.ts";

const manual = readFileSync(new URL("../../../docs/hosting.md", import.meta.url), "utf8");

describe("the rules", () => {
  it("give each file the type that the site's pages state", () => {
    const feed = { files: { rss: "a/feed.rss", atom: "feed.atom", json: "a/feed.json" } } as Feed;
    const announced = [
      ...Object.values(downloads).map(({ path, type }) => [path.slice(1), type]),
      ...feedFilesOf(feed).map(({ href, type }) => [href, type]),
    ];
    expect(announced.length).toBeGreaterThan(8);
    expect(announced.map(([path = ""]) => [path, contentType(path)])).toEqual(announced);
  });

  it("distinguish feeds and descriptions from other JSON and XML", () => {
    expect(contentType("feed.json")).toBe("application/feed+json");
    expect(contentType("families/phi/feed.json")).toBe("application/feed+json");
    expect(contentType("api/v1/feed.json.json")).toBe("application/json");
    expect(contentType("sitemap-0.xml")).toBe("application/xml");
    expect(contentType("papers/phi-3.5.md")).toBe("text/markdown; charset=utf-8");
    for (const other of ["a.exe", "pagefind", "papers.bib/json", "_headers"])
      expect(contentType(other)).toBeUndefined();
  });

  it("mark only files with hashed names as immutable", () => {
    const kept = (path: string) => cacheControlOf(path).includes("immutable");
    expect(["_astro/Page.Dxyz.css", "pagefind/pagefind.en_31b886a862.pf_meta"].every(kept)).toBe(true);
    const others = ["index.html", "sw.js", "pagefind/pagefind.js", "pagefind/pagefind-entry.json", "feed.rss"];
    expect([...others, "pagefind/wasm.en.pagefind", "pagefind/names/p.json", "papers.bib"].some(kept)).toBe(false);
  });

  it("skip what is already compressed", () => {
    expect(isCompressed("pagefind/fragment/en_1.pf_fragment")).toBe(false);
    expect(isCompressed("api/v1/smallprint.sqlite")).toBe(false);
    expect(isCompressed("api/v1/catalogue.jsonl")).toBe(true);
  });
});

describe("_headers", () => {
  const rules = (base: string) =>
    headersText(base)
      .split("\n\n")
      .map((block) => block.split("\n").filter((line) => !line.startsWith("#")))
      .filter((lines) => lines.length > 0)
      .map(([pattern = "", ...headers]) => ({ pattern, headers }));

  it("stays within the limits of Cloudflare Pages: 100 rules, lines of 2,000 characters, one asterisk", () => {
    expect(rules("/").length).toBeLessThanOrEqual(100);
    expect(
      Math.max(
        ...headersText("/")
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(2000);
    expect(rules("/").filter(({ pattern }) => pattern.split("*").length > 2)).toEqual([]);
  });

  it("sets no header of a file twice, because Cloudflare would join the values", () => {
    const files = ["feed.json", "families/phi/feed.json", "models.csv-metadata.json", "models.csv", "opensearch.xml"];
    for (const file of [...files, "_astro/a.css", "pagefind/pagefind.en_1.pf_meta", "papers/phi-3.md", "feed.rss"]) {
      const names = rules("/")
        .filter(({ pattern }) => {
          const [start = "", end] = pattern.split("*");
          return end === undefined ? `/${file}` === start : `/${file}`.startsWith(start) && file.endsWith(end);
        })
        .flatMap(({ headers }) => headers.map((header) => header.split(":")[0]));
      expect(names.length, file).toBeGreaterThan(5);
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  it("contains the base", () => {
    expect(rules("/smallprint/").every(({ pattern }) => pattern.startsWith("/smallprint/"))).toBe(true);
    expect(rules("/smallprint/").length).toBe(rules("/").length);
  });
});

it("docs/hosting/nginx.conf is up to date with the rules", async () => {
  await expect(nginxConfig()).toMatchFileSnapshot("../../../docs/hosting/nginx.conf");
});

describe("the manual", () => {
  it("lists every hashed folder and every type that hosts must be configured for", () => {
    const told = [...headersText("/").matchAll(/Content-Type: (.+)/g)].map((match) => match[1] ?? "");
    expect(told.length).toBeGreaterThan(10);
    expect([...told, ...immutable].filter((name) => !manual.includes(`\`${name}\``))).toEqual([]);
  });

  it("has a CloudFront function that resolves pages and redirects to a trailing slash", () => {
    const code = /```js\n([^]*?)```/.exec(manual)?.[1] ?? "";
    const ask = (uri: string, querystring = {}) =>
      runInNewContext(`${code}; handler(event)`, { event: { request: { uri, querystring } } }) as {
        uri?: string;
        statusCode?: number;
        headers?: { location: { value: string } };
      };
    expect(ask("/").uri).toBe("/index.html");
    expect(ask("/smallprint/papers/phi-3.5/").uri).toBe("/smallprint/papers/phi-3.5/index.html");
    expect(ask("/papers/phi-3.md").uri).toBe("/papers/phi-3.md");
    const moved = ask("/smallprint/papers/phi-3", {
      q: { value: "a" },
      topic: { value: "b", multiValue: [{ value: "b" }, { value: "c" }] },
    });
    expect(moved.statusCode).toBe(301);
    expect(moved.headers?.location.value).toBe("/smallprint/papers/phi-3/?q=a&topic=b&topic=c");
  });
});
