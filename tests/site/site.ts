/** The output of both builds, and helpers to read it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogueFiles } from "../../src/reader/catalogue-files.ts";
import { pageKinds } from "../browser/pages.ts";
import { elements, type Element } from "../html.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const { content } = loadCatalogueFiles(root);

export interface Site {
  name: string;
  folder: string;
  base: string;
  url: string;
}

export const sites: Site[] = [
  { name: "under /", folder: join(root, ".build/root"), base: "/", url: "https://smallprint.example" },
  { name: "under a base path", folder: join(root, ".build/base"), base: "/smallprint/", url: "https://reader.example" },
];

for (const site of sites) {
  if (!existsSync(site.folder)) throw new Error(`${site.folder} is missing: run npm test -- --only build first`);
}

export const read = (site: Site, file: string) => readFileSync(join(site.folder, file), "utf8");

export function filesOf(site: Site, extension: string): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(extension))
    .sort();
}

const trees = new Map<string, Element[]>();
/** The elements of a page, parsed once for all tests of a file. */
export function nodesOf(site: Site, page: string): Element[] {
  const key = join(site.folder, page);
  const nodes = trees.get(key) ?? elements(read(site, page));
  trees.set(key, nodes);
  return nodes;
}

/** The file of a page, by its path below the base. */
export const pageFile = (path: string) => path.replace(/\?.*/, "").replace(/(^|\/)$/, "$1index.html");
/** One page of each kind. */
export const SAMPLE: ReadonlySet<string> = new Set(Object.values(pageKinds).map(pageFile));
const isChecked = (site: Site, page: string) => site === sites[0] || SAMPLE.has(page);

/**
 * The pages whose checks do not depend on the address: all of the first site, one of each kind of the second, whose
 * pages are the same but for their addresses (`two-builds.test.ts`).
 */
export const checkedPages = (site: Site) => filesOf(site, ".html").filter((page) => isChecked(site, page));
/** The papers whose pages are among `checkedPages`. */
export const checkedPapers = (site: Site) =>
  content.papers.filter(({ id }) => isChecked(site, `papers/${id}/index.html`));

export { attribute, elements, textOf, type Element } from "../html.ts";
