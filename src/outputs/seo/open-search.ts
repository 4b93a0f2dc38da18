import { escapeXml } from "../../lib/escape-xml.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { site } from "../../config.ts";

/** OpenSearch 1.1 limits a short name to 16 characters. */
const SHORT_NAME = 16;

/** OpenSearch 1.1 description: browsers offer the site's search from their address bar. */
export function openSearchDescription(): string {
  const element = (name: string, text: string, attributes = "") =>
    `  <${name}${attributes}>${escapeXml(text)}</${name}>`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element("ShortName", site.name.slice(0, SHORT_NAME)),
    element("Description", site.description),
    `  <Url type="text/html" template="${escapeXml(toAbsoluteUrl(links.searchTemplate()))}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(toAbsoluteUrl(links.openSearch()))}"/>`,
    element("Image", toAbsoluteUrl(links.file("icon-192.png")), ' height="192" width="192" type="image/png"'),
    element("Language", site.language),
    element("InputEncoding", "UTF-8"),
    "</OpenSearchDescription>",
  ].join("\n")}\n`;
}
