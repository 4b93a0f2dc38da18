/** Downloads in a paper's page, as `data:` URLs. */
import type { CitationFormat } from "../../src/outputs/citations/formats.ts";
import { attribute, nodesOf, type Site } from "./site.ts";

/** The text of a download in a paper's page. @throws if the page has none */
export function downloadOf(site: Site, id: string, format: CitationFormat): string {
  const link = nodesOf(site, `papers/${id}/index.html`).find(
    (node) => node.tagName === "a" && attribute(node, "id") === format,
  );
  const [, text] =
    /^data:application\/[a-z.+-]+;charset=utf-8,(.+)$/.exec((link && attribute(link, "href")) ?? "") ?? [];
  if (text === undefined) throw new Error(`papers/${id}/ has no ${format} download`);
  return decodeURIComponent(text);
}
