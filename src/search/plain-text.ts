/** Markdown and MDX as plain words: what the index holds of them. */

/**
 * Takes marks away, keeps words. Good enough for an index: nothing is shown of it but excerpts.
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
