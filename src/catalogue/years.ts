/** `2024`, `2023–2025`, or empty without papers. */
export function yearSpan(papers: readonly { published: string }[]): string {
  const years = papers.map((paper) => paper.published.slice(0, 4)).sort();
  const first = years.at(0);
  const last = years.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first}–${last}`;
}
