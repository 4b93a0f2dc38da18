/** The builds under / and under a base path, made at different times: the same files but for their address. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkedPages, content, filesOf, read, SAMPLE, sites, type Site } from "./site.ts";

const [root, base] = sites as [Site, Site];

/** An absolute address as pages write it: as it is, as a part of another address, and for feed readers. */
const forms = [
  (address: string) => address,
  encodeURIComponent,
  (address: string) => address.replace("https:", "feed:"),
];

/** A file's text as both builds must have it. */
function same(site: Site, file: string): string {
  const home = (site.url + site.base).replace(/\/$/, "");
  const text = forms.reduce(
    (changed, form) => changed.replaceAll(form(home), form("https://home.example")),
    read(site, file),
  );
  if (!/\.(html|js|webmanifest)$/.test(file)) return text;
  return (
    text
      .replaceAll(`"${site.base}`, '"/')
      // Scripts hold the base path, so their names and hashes differ.
      .replace(/(\/_astro\/[\w.-]+)\.[\w-]{8}\.(js|css)"/g, '$1.$2"')
      .replace(/'sha256-[^']+'/g, "'sha256'")
  );
}

/** Files with an address in another form, or in bytes: each has tests of its own. */
const OWN = /^(_astro|pagefind)\/|\.(png|woff2|sqlite)$|^(_headers|robots\.txt)$/;
const texts = (site: Site) =>
  filesOf(site, "").filter((file) => !OWN.test(file) && statSync(join(site.folder, file)).isFile());

it("have the same files, but for the style guide", () => {
  expect(texts(base)).toEqual(texts(root).filter((file) => file !== "styleguide/index.html"));
});

it("have the same text in every file, byte for byte, but for the address", () => {
  expect(texts(base).length).toBeGreaterThan(content.papers.length * 10);
  expect(texts(base).filter((file) => same(base, file) !== same(root, file))).toEqual([]);
});

it("have a page of each kind, for checks that need to see but one", () => {
  expect(checkedPages(base)).toHaveLength(SAMPLE.size);
});
