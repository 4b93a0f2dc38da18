/** The page of one paper, and that of a withdrawn one. */
import type { AbstractRecord } from "../abstracts/cache.ts";
import type { Catalogue, Family, Paper } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { paperFootnotes, type Footnote, type Footnotes } from "../facts/footnotes.ts";
import { keyNumbers, type KeyNumber } from "../facts/key-numbers.ts";
import { citationView, type CitationView } from "./citation.ts";
import { paperFactsView, type PaperFactsView } from "./paper-facts.ts";
import { tagsOf, type TagView } from "./tags.ts";

export interface PaperView {
  paper: Paper;
  /** The title of a later version, where it changed. */
  laterTitle: { version: string; text: string } | undefined;
  /** As printed, with the id of the organization. */
  organizations: readonly { id: string; printed: string }[];
  keyNumbers: readonly SourcedKeyNumber[];
  /** The authors' own, if it is at hand. */
  abstract: AbstractRecord | undefined;
  tags: readonly TagView[];
  citation: CitationView;
  facts: PaperFactsView;
  neighbours: readonly NeighbourLinks[];
  related: readonly { id: string; short: string; year: string; tldr: string }[];
}

export type SourcedKeyNumber = KeyNumber & { note: Footnote };

/** The papers before and after one in a family; at least one of them. */
export interface NeighbourLinks {
  family: Pick<Family, "name" | "colour">;
  previous: Pick<Paper, "id" | "short"> | undefined;
  next: Pick<Paper, "id" | "short"> | undefined;
}

/** Numbers at the head of a paper's page. */
const KEY_NUMBERS = 4;

export function paperView(paper: Paper, catalogue: Catalogue, facts: Facts, abstract?: AbstractRecord): PaperView {
  const notes = paperFootnotes(paper, facts.lineageToPaper(paper.id));
  return {
    paper,
    laterTitle: laterTitle(paper),
    organizations: paper.organizations.map((printed) => ({ id: catalogue.findOrganization(printed).id, printed })),
    keyNumbers: keyNumberList(paper, catalogue, facts, notes),
    abstract,
    tags: tagsOf(paper, catalogue),
    citation: citationView(paper),
    facts: paperFactsView(paper, catalogue, facts, notes),
    neighbours: neighbourLinks(paper, catalogue),
    related: catalogue
      .related(paper.id)
      .map(({ id, short, published, tldr }) => ({ id, short, year: published.slice(0, 4), tldr })),
  };
}

/** @param notes filled by `paperFootnotes` */
export function keyNumberList(paper: Paper, catalogue: Catalogue, facts: Facts, notes: Footnotes): SourcedKeyNumber[] {
  return keyNumbers(paper, facts, catalogue, KEY_NUMBERS).map((number) => ({
    ...number,
    note: notes.for(paper, number.sourceId),
  }));
}

export function neighbourLinks({ id }: Paper, catalogue: Catalogue): NeighbourLinks[] {
  return catalogue.neighbours(id).filter(({ previous, next }) => previous ?? next);
}

function laterTitle({ changes }: Paper): PaperView["laterTitle"] {
  const later = changes.find(({ what }) => what === "title")?.to;
  if (typeof later?.value !== "string") return undefined;
  return { version: /^\d+$/.test(later.version) ? `version ${later.version}` : later.version, text: later.value };
}

export interface WithdrawnView {
  title: string;
  short: string;
  arxiv: string;
  reason: string;
  /** Day of the withdrawal. */
  date: string;
  replacement: Pick<Paper, "id" | "short"> | undefined;
}

/** Undefined for a paper that is not withdrawn. */
export function withdrawnView({ withdrawn, title, short, arxiv }: Paper, catalogue: Catalogue) {
  if (withdrawn === undefined) return undefined;
  const { reason, date, replacedBy } = withdrawn;
  const replacement = replacedBy === undefined ? undefined : catalogue.paper(replacedBy);
  return { title, short, arxiv, reason, date, replacement } satisfies WithdrawnView;
}
