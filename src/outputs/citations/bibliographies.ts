/** Every list of papers that is exported as one BibTeX file, next to its page. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { links } from "../../urls.ts";

export interface Bibliography {
  /** Path of its page's folder below the base: "", "families/phi/". */
  place: string;
  papers: readonly Paper[];
}

/** All papers, then each family, topic (with its sub-topics) and year. */
export function bibliographies(catalogue: Catalogue): Bibliography[] {
  return [
    { place: "", papers: catalogue.papers },
    ...catalogue.families.map(({ id }) => ({ place: `families/${id}/`, papers: catalogue.papersByFamily(id) })),
    ...catalogue.topics.map(({ id }) => ({ place: `topics/${id}/`, papers: catalogue.papersByTopic(id) })),
    ...catalogue.years.map((year) => ({ place: `years/${year}/`, papers: catalogue.papersByYear(year) })),
  ];
}

/** The `alternate` link of a page to its file. */
export function bibliographyLink(place: string, count: number) {
  return {
    href: links.bibliography(place),
    type: "application/x-bibtex",
    title: count === 1 ? "BibTeX of the paper" : `BibTeX of all ${count} papers`,
  };
}
