/** HTML for feeds and mails, as text. */
import { escapeXml } from "../../lib/escape-xml.ts";
import { toAbsoluteUrl } from "../../urls.ts";
import { site } from "../../config.ts";

/** A link; `href` is absolute, or a path from `links`. */
export function anchor(href: string, text: string): string {
  return `<a href="${escapeXml(href.startsWith("/") ? toAbsoluteUrl(href) : href)}">${escapeXml(text)}</a>`;
}

/** Rendered Markdown with absolute addresses. */
export function withAbsoluteLinks(html: string): string {
  return html.replaceAll('href="/', `href="${site.url}${site.base}`);
}
