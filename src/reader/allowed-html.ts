/**
 * Last line of defence on rendered Markdown: only tags that Markdown itself produces are allowed. The lint refuses
 * everything else; this catches what it might miss.
 */

const TAGS = new Set(
  "p h2 h3 h4 h5 h6 a em strong del code pre ul ol li blockquote hr br table thead tbody tr th td sup section input".split(
    " ",
  ),
);
const ATTRIBUTES = /^(?:id|href|title|class|start|align|type|disabled|checked|dir|aria-[a-z]+|data-footnote[a-z-]*)$/;
/** Paths of this site, fragments, https. */
const ADDRESS = /^(?:https:\/\/|\/(?![/\\])|#)/;

const TAG = /<(?:"[^"]*"|[^">])*>?/g;
const OPENING = /^<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>$/;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

/** Without the inline styles of aligned table cells, which the content security policy refuses. */
export function withoutAlignment(html: string): string {
  return html.replace(/(<t[hd]) style="text-align: (?:left|center|right)"/g, "$1");
}

/** The first tag that Markdown does not produce, or null. */
export function foreignTag(html: string): string | null {
  for (const [tag] of html.matchAll(TAG)) if (!isPlain(tag)) return tag.slice(0, 60);
  return null;
}

function isPlain(tag: string): boolean {
  const closing = /^<\/([a-z][a-z0-9]*)>$/.exec(tag);
  if (closing !== null) return TAGS.has(closing[1] ?? "");
  const [, name = "", attributes = ""] = OPENING.exec(tag) ?? [];
  if (!TAGS.has(name)) return false;
  for (const [, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (!ATTRIBUTES.test(attribute)) return false;
    if (attribute === "href" && !ADDRESS.test(value)) return false;
  }
  return true;
}
