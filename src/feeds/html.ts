/** HTML for feeds and mails, written as text. */
import { absolute } from "../links.ts";
import { site } from "../site.ts";

/** Text as it may stand in XML, HTML and their attributes; only entities that XML has. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A link; `href` is absolute, or a path made by `links`. */
export function anchor(href: string, text: string): string {
  return `<a href="${escapeXml(href.startsWith("/") ? absolute(href) : href)}">${escapeXml(text)}</a>`;
}

/** Rendered Markdown with absolute addresses. */
export function withAbsoluteLinks(html: string): string {
  return html.replaceAll('href="/', `href="${site.url}${site.base}`);
}
