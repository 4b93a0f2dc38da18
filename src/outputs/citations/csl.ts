/**
 * A paper as a CSL-JSON item, from which BibTeX, RIS, COinS and the styles are derived.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
import { external } from "../../urls.ts";
import type { PaperFields } from "../../schema/paper.ts";
import { familyName, splitName, type CslName } from "./names.ts";
import { isJournal, splitVolume } from "./venues.ts";

export type CitedPaper = Pick<
  PaperFields,
  "title" | "short" | "families" | "authors" | "published" | "arxiv" | "categories" | "venue" | "doi"
> & { id: string };

export interface CslItem {
  /** The citation key. */
  id: string;
  /** `article` is a preprint. */
  type: "article" | "article-journal" | "paper-conference";
  genre?: "preprint";
  title: string;
  author: CslName[];
  /** Year, month and day of a preprint's first version; the year of a venue. */
  issued: { "date-parts": [number[]] };
  /** Journal or conference. */
  "container-title"?: string;
  /** Series of the proceedings: `PMLR`. */
  "collection-title"?: string;
  volume?: string;
  /** `297-303` */
  page?: string;
  DOI?: string;
  URL: string;
  publisher?: "arXiv";
  /** `arXiv:2404.06395`, of a preprint. */
  number?: string;
  archive: "arXiv";
  /** `arXiv:2404.06395` */
  archive_location: string;
}

/** A paper with a venue is cited as published there, under the title it has there, together with its eprint. */
export function toCsl(paper: CitedPaper): CslItem {
  const { venue } = paper;
  const eprint = `arXiv:${paper.arxiv}`;
  const common = {
    id: citationKey(paper),
    title: venue?.title ?? paper.title,
    author: paper.authors.map(splitName),
    URL: external.arxivAbstract(paper.arxiv),
    archive: "arXiv",
    archive_location: eprint,
  } as const;
  const doi = venue?.doi ?? paper.doi;
  if (venue === undefined) {
    return {
      ...common,
      type: "article",
      genre: "preprint",
      issued: { "date-parts": [paper.published.split("-").map(Number)] },
      publisher: "arXiv",
      number: eprint,
      ...(doi === undefined ? {} : { DOI: doi }),
    };
  }
  const { series, volume } = splitVolume(venue.volume);
  return {
    ...common,
    type: isJournal(venue.name) ? "article-journal" : "paper-conference",
    issued: { "date-parts": [[venue.year]] },
    "container-title": venue.name,
    ...(series === undefined ? {} : { "collection-title": series }),
    ...(volume === undefined ? {} : { volume }),
    ...(venue.pages === undefined ? {} : { page: venue.pages.replace("–", "-") }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
}

/**
 * `hu2024minicpm`: the first author's family name, the year of the first version, the paper's id. The id is unique and
 * never changes, so no two papers share a key, and a new paper or venue changes no key.
 */
export function citationKey(paper: Pick<CitedPaper, "id" | "authors" | "published">): string {
  const family = familyName(splitName(paper.authors[0] ?? ""));
  return `${lettersOf(family)}${paper.published.slice(0, 4)}${paper.id}`;
}

const SPELLED: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** "van den Oord" as `vandenoord`, "Preußer" as `preusser`. */
const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELLED[letter] ?? "")
    .normalize("NFKD")
    .replace(/[^a-z]/g, "");

export const yearOf = (item: CslItem) => item.issued["date-parts"][0][0] ?? 0;
