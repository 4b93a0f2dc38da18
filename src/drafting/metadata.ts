/** What is known of a paper before anybody has read it: from arXiv or from a file, in one shape. */
import type { ArxivEntry } from "../clients/arxiv/feed.ts";
import { readLatex } from "./latex.ts";

export interface PaperMetadata {
  /** "arXiv", or the file's name. */
  origin: string;
  /** arXiv id without version. */
  arxiv?: string;
  /** The newest version that was seen. */
  version?: number;
  /** Of the first version, where it was seen. */
  title: string;
  /** Of the first version, where it was seen; full names. */
  authors: string[];
  /** The file says "and others". */
  moreAuthors?: boolean;
  organizations: string[];
  /** The authors' words: for proposals and for the contributor's eyes, never for the file. */
  abstract?: string;
  /** yyyy-mm-dd of the first version; yyyy or yyyy-mm where no more is told. */
  published?: string;
  /** yyyy-mm-dd of the newest version, where it is not the first. */
  revised?: string;
  /** The primary one first. */
  categories: string[];
  /** The publisher's. */
  doi?: string;
  comment?: string;
  journalRef?: string;
  /** Where it appeared, as the file says it. */
  venue?: string;
  /** Addresses that the file gives. */
  addresses: string[];
  /** Where the newest version's differ. */
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

/** Everything that is written about the paper, for looking up words, names and addresses. */
export function allText({ title, abstract = "", comment = "", addresses }: PaperMetadata): string {
  return [title, abstract, comment, ...addresses].join("\n");
}
