import { toAbsoluteUrl, links } from "../../urls.ts";
import { site } from "../../config.ts";

/** robots.txt (RFC 9309): everything is allowed. */
export function robotsText(): string {
  return `${[
    "# Everything may be read. The whole catalogue can be downloaded in one file:",
    `# ${toAbsoluteUrl(links.api())}`,
    ...(site.base === "/"
      ? []
      : [
          "# Crawlers read this file at the root of a host only, so here, below a path, it is for people:",
          "# announce the sitemap to search engines, or in the robots.txt of the host.",
        ]),
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${toAbsoluteUrl(links.sitemap())}`,
  ].join("\n")}\n`;
}
