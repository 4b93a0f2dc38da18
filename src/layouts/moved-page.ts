/** The page at a former address: redirects to the new one, and links to it. */
import { escapeXml } from "../lib/escape-xml.ts";
import { toAbsoluteUrl } from "../urls.ts";
import { site } from "../config.ts";

/** @param path of the page that replaces it, made by `links` */
export function movedPage(name: string, path: string): string {
  const [text, href] = [escapeXml(name), escapeXml(path)];
  return `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'" />
    <title>Moved: ${text} · ${escapeXml(site.name)}</title>
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <link rel="canonical" href="${escapeXml(toAbsoluteUrl(path))}" />
    <meta http-equiv="refresh" content="0; url=${href}" />
  </head>
  <body>
    <h1>Moved</h1>
    <p>This page is now at <a href="${href}">${text}</a>.</p>
  </body>
</html>
`;
}
