/** The published nginx configuration, in a real nginx, with the built site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  cacheControl,
  cacheControlOf,
  contentType,
  everywhere,
  isCompressed,
} from "../../src/outputs/hosting/rules.ts";
import { filesOf, sites } from "../site/site.ts";
import { FORMER, startNginx, type Server } from "./nginx.ts";

const GZIP = { "accept-encoding": "gzip" };
const lowerCase = Object.fromEntries(Object.entries(everywhere).map(([name, value]) => [name.toLowerCase(), value]));

describe.each(sites)("$name", (site) => {
  let server: Server;
  beforeAll(async () => {
    server = await startNginx(site);
    return server.stop;
  });

  const files = filesOf(site, "").filter((file) => contentType(file) !== undefined);
  /** One file of each extension and depth: `feed.json` and `families/phi/feed.json`, but not every family's. */
  const kinds = [
    ...new Map(
      files.map((file) => {
        const parts = file.split("/");
        const name = parts.at(-1) ?? "";
        return [`${parts[0]} ${parts.length} ${name.slice(name.indexOf("."))}`, file];
      }),
    ).values(),
  ];
  const built = (file: string) => readFileSync(join(site.folder, file));
  const first = (pattern: RegExp) => {
    const found = files.find((file) => pattern.test(file));
    if (found === undefined) throw new Error(`the build has no file like ${pattern}`);
    return found;
  };

  it.each(["html", "rss", "atom", "json", "opml", "md", "bib", "csv", "xml", "jsonl", "sqlite", "webmanifest"])(
    "serves a file that ends in .%s",
    (ending) => expect(kinds.some((file) => file.endsWith(`.${ending}`))).toBe(true),
  );

  it("sends every kind of file with its type, its cache lifetime and the common headers", async () => {
    expect(kinds.length).toBeGreaterThan(60);
    for (const file of kinds) {
      const { status, headers, body } = await server.get(encodeURI(file));
      expect(status, file).toBe(200);
      expect(headers, file).toMatchObject({
        "content-type": contentType(file),
        "cache-control": cacheControlOf(file),
        ...lowerCase,
      });
      expect(headers["content-encoding"], file).toBeUndefined();
      expect(body.equals(built(file)), file).toBe(true);
    }
  });

  it("compresses text but not compressed files, in particular Pagefind's", async () => {
    for (const file of kinds) {
      const { headers, body } = await server.get(encodeURI(file), GZIP);
      const compressed = isCompressed(file) && built(file).length >= 1024;
      expect(headers["content-encoding"], file).toBe(compressed ? "gzip" : undefined);
      expect((compressed ? gunzipSync(body) : body).equals(built(file)), file).toBe(true);
      expect(headers["vary"], file).toBe(compressed ? "Accept-Encoding" : undefined);
    }
    for (const ending of [/\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\.pf_filter$/, /wasm\.\w+\.pagefind$/]) {
      const { body } = await server.get(first(ending), GZIP);
      expect(gunzipSync(body).subarray(0, 12).toString(), `${ending} unpacked once`).toBe("pagefind_dcd");
    }
  });

  it("caches hashed files for ever, and revalidates the files that reference them", async () => {
    const lifetime = async (file: string) => (await server.get(file)).headers["cache-control"];
    for (const hashed of [/^_astro\/.+\.js$/, /^_astro\/.+\.css$/, /\.woff2$/, /\.pf_meta$/, /\.pf_fragment$/])
      expect(await lifetime(first(hashed))).toBe(cacheControl.immutable);
    for (const entry of [
      "",
      "sw.js",
      "pagefind/pagefind.js",
      "pagefind/pagefind-entry.json",
      "feed.rss",
      "status.json",
    ])
      expect(await lifetime(entry), entry).toBe("no-cache");
    for (const folder of [/^pagefind\/names\/.+\.json$/, /^pagefind\/order\/.+\.json$/])
      expect(await lifetime(first(folder))).toBe("no-cache");
  });

  it("shows our own page with status 404 for missing files, and never caches it", async () => {
    const page = built("404.html");
    const nowhere = ["papers/nothing/", "nothing.json", "_astro/old.js", "pagefind/fragment/", "api/v1/", "a/b/c"];
    for (const path of nowhere) {
      const { status, headers, body } = await server.get(path);
      expect(status, path).toBe(404);
      expect(headers, path).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        ...lowerCase,
      });
      expect(body.equals(page), path).toBe(true);
    }
  });

  it("adds a page's trailing slash, and preserves base and query", async () => {
    for (const [path, to] of [
      ["papers/phi-3", "papers/phi-3/"],
      ["families", "families/"],
      ["search?q=phi&topic=quantization", "search/?q=phi&topic=quantization"],
    ] as const) {
      const { status, headers } = await server.get(path);
      expect([status, headers.location], path).toEqual([301, site.base + to]);
    }
    if (site.base !== "/") {
      const { status, headers } = await server.getAt(site.base.slice(0, -1));
      expect([status, headers.location]).toEqual([301, site.base]);
      expect((await server.getAt("/papers/phi-3/")).status, "outside the base").toBe(404);
    }
  });

  it("serves a paper's page and its Markdown version under one name", async () => {
    expect((await server.get("papers/phi-3/")).headers["content-type"]).toBe("text/html; charset=utf-8");
    expect((await server.get("papers/phi-3.md")).headers["content-type"]).toBe("text/markdown; charset=utf-8");
  });

  it("redirects a former id to its paper", async () => {
    const { status, headers, body } = await server.get(`papers/${FORMER}/`);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-cache",
    ]);
    const target = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(body.toString())?.[1] ?? "";
    expect(target).toBe(`${site.base}papers/phi-3/`);
    expect((await server.getAt(target)).status).toBe(200);
    expect((await server.get(`papers/${FORMER}`)).headers.location).toBe(`${site.base}papers/${FORMER}/`);
  });

  it("answers unchanged files with 304 and no body, compressed or not", async () => {
    for (const file of ["feed.rss", "api/v1/papers.json", "", "sw.js"]) {
      for (const accept of [{}, GZIP]) {
        const { etag } = (await server.get(file, accept)).headers;
        expect(etag, file).toMatch(/^(W\/)?"[^"]+"$/);
        const again = await server.get(file, { ...accept, "if-none-match": etag ?? "" });
        expect([again.status, again.body.length], file).toEqual([304, 0]);
        expect(again.headers, file).toMatchObject({ "cache-control": "no-cache", ...lowerCase });
      }
      const changed = await server.get(file, { "if-none-match": '"another"' });
      expect(changed.status, file).toBe(200);
    }
  });

  it("sends ranges of the database, so that programs can query it without downloading it", async () => {
    const file = "api/v1/smallprint.sqlite";
    const { status, headers, body } = await server.get(file, { ...GZIP, range: "bytes=0-15" });
    expect([status, body.toString()]).toEqual([206, "SQLite format 3\0"]);
    expect(headers["content-range"]).toBe(`bytes 0-15/${built(file).length}`);
    expect((await server.get(file, { range: `bytes=${built(file).length}-` })).status).toBe(416);
  });

  it("allows pages of any origin to read the API and the feeds", async () => {
    for (const file of ["api/v1/papers.json", first(/^api\/v1\/papers\/.+\.json$/), "feed.json", "models.csv"]) {
      const { headers } = await server.get(file, { origin: "https://elsewhere.example" });
      expect(headers["access-control-allow-origin"], file).toBe("*");
    }
  });

  it("sends HSTS over TLS only", async () => {
    expect((await server.get("")).headers["strict-transport-security"]).toBeUndefined();
    const secure = await server.getOverTls("");
    expect([secure.status, secure.headers["strict-transport-security"]]).toEqual([200, "max-age=31536000"]);
  });
});
