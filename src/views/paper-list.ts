/** Papers in a list: a card each, and one page of a long list. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { pageRange, type ListPage } from "../catalogue/list-pages.ts";
import { bibliographyLink } from "../outputs/citations/bibliographies.ts";
import { toCoins } from "../outputs/citations/coins.ts";
import { citeLine } from "../schema/author-names.ts";
import { tagsOf, type TagView } from "./tags.ts";

export interface PaperCardView {
  id: string;
  short: string;
  title: string;
  tldr: string;
  /** Day of the first version. */
  published: string;
  /** `ICLR 2025` or `arXiv preprint` */
  venue: string;
  /** `Abdin et al.` */
  authors: string;
  tags: readonly TagView[];
  /** For reference managers, in the title of an empty span. */
  coins: string;
}

export interface PaperListView {
  cards: readonly PaperCardView[];
  /** From 1. */
  number: number;
  last: number;
  /** `26 to 50 of 912 papers, newest first` */
  range: string;
  bibliography?: BibliographyFile | undefined;
}

/** The papers of a whole list as one BibTeX file. */
export interface BibliographyFile {
  href: string;
  type: string;
  title: string;
  /** The file's name. */
  download: string;
}

export function paperCard(paper: Paper, catalogue: Catalogue): PaperCardView {
  const { id, short, title, tldr, published, venue, authors } = paper;
  return {
    id,
    short,
    title,
    tldr,
    published,
    venue: venue ? `${venue.name} ${venue.year}` : "arXiv preprint",
    authors: citeLine(authors),
    tags: tagsOf(paper, catalogue),
    coins: toCoins(paper),
  };
}

/** @param place where the BibTeX of the whole list lies below the base, if it has one */
export function paperListView(page: ListPage<Paper>, catalogue: Catalogue, place?: string): PaperListView {
  const file = place !== undefined && page.total > 0;
  return {
    cards: page.items.map((paper) => paperCard(paper, catalogue)),
    number: page.number,
    last: page.last,
    range: pageRange(page),
    bibliography: file
      ? { ...bibliographyLink(place, page.total), download: `${place.replaceAll("/", "-")}papers.bib` }
      : undefined,
  };
}
