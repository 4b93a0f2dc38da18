/** A paper's metadata, from arXiv or from a file. */
import type { ArxivEntry } from "../clients/arxiv/feed.ts";
import { readLatex } from "./latex.ts";

export interface PaperMetadata {
  /** "arXiv", or the file's name. */
  origin: string;
  /** arXiv id without version. */
  arxiv?: string;
  /** The newest known version. */
  version?: number;
  /** Of the first version, where known. */
  title: string;
  /** Of the first version, where known; full names. */
  authors: string[];
  /** Whether the file ends the list with "and others". */
  moreAuthors?: boolean;
  organizations: string[];
  /** The authors' text: for proposals and for display, never for the file. */
  abstract?: string;
  /** yyyy-mm-dd of the first version; yyyy or yyyy-mm where the day is unknown. */
  published?: string;
  /** yyyy-mm-dd of the newest version, where it is not the first. */
  revised?: string;
  /** The primary one first. */
  categories: string[];
  /** The publisher's. */
  doi?: string;
  comment?: string;
  journalRef?: string;
  /** Venue as printed in the file. */
  venue?: string;
  /** Addresses in the file. */
  addresses: string[];
  /** Values of the newest version that differ. */
  latest?: { title?: string; authors?: string[] };
  withdrawn: boolean;
}

/** @param first version 1, where the newest is another */
export function fromArxiv(newest: ArxivEntry, first: ArxivEntry = newest): PaperMetadata {
  const { abstract, affiliations, categories, doi, comment, journalRef, version } = newest;
  const latest = {
    ...(newest.title === first.title ? {} : { title: readLatex(newest.title) }),
    ...(newest.authors.join("\n") === first.authors.join("\n") ? {} : { authors: newest.authors }),
  };
  return {
    origin: "arXiv",
    arxiv: newest.id,
    version,
    title: readLatex(first.title),
    authors: first.authors,
    organizations: affiliations,
    abstract,
    published: newest.published,
    ...(version > 1 ? { revised: newest.updated } : {}),
    categories,
    ...(doi === undefined ? {} : { doi }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
    addresses: [],
    ...(Object.keys(latest).length > 0 ? { latest } : {}),
    withdrawn: newest.withdrawn,
  };
}

/** All text about the paper, for finding words, names and addresses. */
export function allText({ title, abstract = "", comment = "", addresses }: PaperMetadata): string {
  return [title, abstract, comment, ...addresses].join("\n");
}
