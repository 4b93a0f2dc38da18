/** Markdown and MDX as plain text for the index. */

/**
 * Removes markup and keeps words. Sufficient for an index, of which only excerpts are shown.
 * @param nameOf the name behind `<Paper id="…" />`, `<Family …>` and `<Topic …>`
 */
export function plainText(markdown: string, nameOf: (kind: string, id: string) => string = () => ""): string {
  return markdown
    .replace(/<(Paper|Family|Topic)\s+id="([^"]+)"\s*\/>/g, (_, kind: string, id: string) => nameOf(kind, id))
    .replace(/<[^>]*>/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/^[-*|>]\s+/gm, "")
    .replace(/[*_`|]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
