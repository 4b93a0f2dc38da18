import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makePages, type Making, type Progress } from "./make-pages.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pages-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Code as Astro bundles it: what stands at each path, by the route and its type. */
function bundle(pages: readonly { path: string; type?: string; route?: string; text: string }[]): string {
  const server = join(folder, "bundle", "server");
  mkdirSync(server, { recursive: true });
  const addresses = pages.map(({ path, type = "page", route = "[id].astro" }) => ({
    pathname: path,
    route: { type, route: `/${route}`, component: route },
  }));
  writeFileSync(
    join(server, "prerender-entry.x.mjs"),
    `const texts = ${JSON.stringify(Object.fromEntries(pages.map(({ path, text }) => [path, text])))};
     export const addresses = async () => ${JSON.stringify(addresses)};
     export const render = async (url, { pathname, route }) => {
       const text = texts[pathname];
       if (text === "fails") throw new Error("it asked for what is not there");
       const type = route.type === "page" ? "text/html" : "text/plain";
       return new Response(text.replace("URL", url.href), { headers: { "Content-Type": type } });
     };`,
  );
  return join(folder, "bundle");
}

async function make(pages: Parameters<typeof bundle>[0], more: Partial<Making> = {}): Promise<Progress> {
  const site = join(folder, "site");
  mkdirSync(site, { recursive: true });
  let last: Progress = { done: 0, total: 0 };
  const listed = join(folder, "pages.txt");
  const part = { index: 1, of: 1 };
  const making = { part, bundle: bundle(pages), folder: site, without: [], listed, ...more };
  await makePages(making, (progress) => (last = { ...progress }));
  return last;
}

function made(): Record<string, string> {
  const files = readdirSync(join(folder, "site"), { recursive: true, withFileTypes: true });
  const paths = files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 6), readFileSync(path, "utf8")]));
}

it("writes each address to its file, lists the pages and tells how far it is", async () => {
  const progress = await make(
    [
      { path: "/", text: "home at URL" },
      { path: "/papers/ä-1", text: "a paper at URL" },
      { path: "/404", text: "nothing here" },
      { path: "/papers/a.md", type: "endpoint", route: "[id].md.ts", text: "a twin at URL" },
      { path: "/papers.bib", type: "endpoint", route: "papers.bib.ts", text: "written elsewhere" },
    ],
    { without: ["papers.bib"] },
  );
  expect(made()).toEqual({
    "404.html": "nothing here",
    "index.html": "home at https://smallprint.example/",
    "papers/a.md": "a twin at https://smallprint.example/papers/a.md",
    "papers/ä-1/index.html": "a paper at https://smallprint.example/papers/%C3%A4-1/",
  });
  expect(readFileSync(join(folder, "pages.txt"), "utf8").split("\n")).toEqual([
    "https://smallprint.example/",
    "https://smallprint.example/papers/%C3%A4-1/",
    "",
  ]);
  expect(progress).toEqual({ done: 5, total: 5 });
});

it("keeps of a page's policy the hashes of its own scripts", async () => {
  const own = "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
  const policy = (hashes: string) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes};"><script></script>`;
  const empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  await make([{ path: "/", text: policy(` 'sha256-${own}' 'sha256-${empty}'`) }]);
  expect(made()["index.html"]).toBe(policy(` 'sha256-${empty}'`));
});

it("names the file of a page that fails", async () => {
  await expect(make([{ path: "/papers/a", text: "fails" }])).rejects.toThrow(
    "papers/a/index.html: it asked for what is not there",
  );
});

it("refuses two routes that make one file", async () => {
  const both = [
    { path: "/a", text: "one" },
    { path: "/a/index.html", type: "endpoint", route: "[former].ts", text: "other" },
  ];
  await expect(make(both)).rejects.toThrow("a/index.html is made twice: by the routes /[id].astro and /[former].ts");
  expect(made()).toEqual({});
});

it("writes over no file of public/", async () => {
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site", "robots.txt"), "ours");
  await expect(
    make([{ path: "/robots.txt", type: "endpoint", route: "robots.txt.ts", text: "theirs" }]),
  ).rejects.toThrow("robots.txt: a file of this name stands in public/ already");
  expect(made()).toEqual({ "robots.txt": "ours" });
});

it("says that no code was bundled", async () => {
  await expect(make([], { bundle: join(folder, "nowhere") })).rejects.toThrow("no code that makes pages was bundled");
});
