/** The numbered sources of one page: each location once, in order of first reference. */
import { external } from "../urls.ts";
import type { PaperFields, Source } from "../schema/paper.ts";

export interface Footnote {
  number: number;
  /** `abstract, arXiv v4` */
  text: string;
  url: string;
  secondHand: boolean;
  note?: string;
  /** Short name of the paper whose source it is, if a page shows several papers. */
  paper?: string;
}

interface SourcedPaper {
  id: string;
  short: string;
  arxiv: string;
  sources: Record<string, Source>;
}

export class Footnotes {
  readonly #notes = new Map<string, Footnote>();
  readonly #home: string | undefined;

  /** @param home the page's own paper: notes for sources of other papers name their paper */
  constructor(home?: { id: string }) {
    this.#home = home?.id;
  }

  /** The note for a source of a paper; numbered on first use. */
  for(paper: SourcedPaper, sourceId: string): Footnote {
    const source = paper.sources[sourceId];
    if (!source) throw new Error(`${paper.id}: no source "${sourceId}"`);
    const text = describeSource(source);
    const url = source.url ?? external.arxivAbstract(paper.arxiv, source.version);
    const foreign = paper.id !== this.#home;
    // Two names for one location share a note.
    const key = [foreign ? paper.id : "", text, url, source.secondHand, source.note].join("|");
    const known = this.#notes.get(key);
    if (known) return known;
    const note: Footnote = {
      number: this.#notes.size + 1,
      text,
      url,
      secondHand: source.secondHand,
      ...(source.note === undefined ? {} : { note: source.note }),
      ...(foreign ? { paper: paper.short } : {}),
    };
    this.#notes.set(key, note);
    return note;
  }

  /**
   * Numbers every source that a part of a paper references, in reading order. A page does this before it renders, so
   * that its list of sources is complete wherever it appears.
   */
  collect(paper: SourcedPaper, part: unknown): void {
    for (const source of sourcesIn(part)) this.for(paper, source);
  }

  /** The notes that a part of a paper references, each once, by number. */
  within(paper: SourcedPaper, part: unknown): Footnote[] {
    const found = new Map(
      sourcesIn(part)
        .map((source) => this.for(paper, source))
        .map((note) => [note.number, note]),
    );
    return [...found.values()].sort((a, b) => a.number - b.number);
  }

  /** All notes used so far, in their order. */
  get all(): Footnote[] {
    return [...this.#notes.values()];
  }
}

/**
 * The notes of a paper's page, numbered in reading order: results, models, number formats, lineage (reported by this
 * and by other papers), changes, disclosure, the rest.
 */
export function paperFootnotes(
  paper: PaperFields & SourcedPaper,
  incoming: readonly { paper: SourcedPaper; edge: { source: string } }[],
): Footnotes {
  const notes = new Footnotes(paper);
  notes.collect(paper, [paper.results, paper.models, paper.quantization, paper.lineage]);
  for (const { paper: other, edge } of incoming) notes.for(other, edge.source);
  notes.collect(paper, [paper.changes, paper.disclosure, paper.notes]);
  return notes;
}

/** Every source that a part of a paper references, in reading order. */
function sourcesIn(part: unknown): string[] {
  if (part === null || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "source" && typeof value === "string" ? [value] : sourcesIn(value),
  );
}

/** `table 5, arXiv v3` or `README` */
export function describeSource(source: Source): string {
  return source.version === undefined ? source.where : `${source.where}, arXiv v${source.version}`;
}
