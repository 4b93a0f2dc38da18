import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attribute, elements, filesOf, read, sites, type Site } from "./site.ts";

/** The file that a static host serves for a path below the base, or null. */
function served(site: Site, path: string): string | null {
  if (!path.startsWith(site.base)) return null;
  const inner = decodeURIComponent(path.slice(site.base.length));
  const file = inner === "" || inner.endsWith("/") ? `${inner}index.html` : inner;
  const full = join(site.folder, file);
  return existsSync(full) && statSync(full).isFile() ? file : null;
}

describe.each(sites)("$name", (site) => {
  const pages = filesOf(site, ".html");
  const anchors = new Map<string, Set<string>>();
  const parsed = new Map(pages.map((page) => [page, elements(read(site, page))]));
  for (const [page, nodes] of parsed) {
    anchors.set(page, new Set(nodes.flatMap((node) => attribute(node, "id") ?? [])));
  }

  it("has no broken internal links, files or anchors", () => {
    const broken: string[] = [];
    let seen = 0;
    for (const [page, nodes] of parsed) {
      const address = `${site.url}${site.base}${page.replace(/index\.html$/, "")}`;
      for (const node of nodes) {
        for (const name of ["href", "src", "action"]) {
          const value = attribute(node, name);
          if (value === undefined || value.startsWith("data:")) continue;
          const target = new URL(value, address);
          if (target.origin !== site.url) continue;
          seen += 1;
          const file = served(site, target.pathname);
          const anchor = decodeURIComponent(target.hash.slice(1));
          if (file === null || (anchor !== "" && !anchors.get(file)?.has(anchor))) broken.push(`${page}: ${value}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(pages.length * 10);
  });

  it("loads nothing from another host", () => {
    const foreign: string[] = [];
    for (const [page, nodes] of parsed) {
      for (const node of nodes) {
        const loads = ["script", "img", "iframe", "video", "audio", "source"].includes(node.tagName)
          ? attribute(node, "src")
          : node.tagName === "link" && /stylesheet|preload|icon|modulepreload/.test(attribute(node, "rel") ?? "")
            ? attribute(node, "href")
            : undefined;
        if (loads !== undefined && /^(https?:)?\/\//.test(loads)) foreign.push(`${page}: ${loads}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  it("has one title, one first-level heading and a canonical address on each page", () => {
    const titles = new Map<string, string>();
    for (const [page, nodes] of parsed) {
      expect(nodes.filter((node) => node.tagName === "h1").length, page).toBe(1);
      const canonical = nodes.find((node) => node.tagName === "link" && attribute(node, "rel") === "canonical");
      // Pages that are not indexed have none.
      if (!["404.html", "offline/index.html", "styleguide/index.html"].includes(page)) {
        expect(canonical && attribute(canonical, "href"), page).toBe(
          `${site.url}${site.base}${page.replace(/index\.html$/, "")}`,
        );
      }
      const head = /<title>([^<]*)<\/title>/.exec(read(site, page))?.[1] ?? "";
      expect(titles.get(head), `${page} has the title of another page`).toBeUndefined();
      titles.set(head, page);
    }
  });
});
