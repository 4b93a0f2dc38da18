/** The output of both builds, and helpers to read it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogueFiles } from "../../src/reader/catalogue-files.ts";

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

export { attribute, elements, textOf, type Element } from "../html.ts";
