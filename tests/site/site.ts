/** The finished files of both builds, and small ways to look at them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { readContent } from "../../src/check/content.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const { content } = readContent(root);

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

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** All elements of a page, in document order. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if ("tagName" in node) {
      found.push(node);
      if ("content" in node) visit(node.content);
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

export const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
