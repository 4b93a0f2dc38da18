/** The head of a family's or topic's page: name, summary, where to start. */
import type { Catalogue, Family, Paper, Topic } from "../catalogue/catalogue.ts";
import { yearSpan } from "../catalogue/years.ts";
import type { FeedHead } from "../outputs/feeds/feed.ts";

export interface IntroductionView {
  name: string;
  colour?: Family["colour"] | undefined;
  summary: string;
  /** Number of papers. */
  count: number;
  /** `2023–2025`; "" without papers. */
  years: string;
  feed: FeedHead;
  reading: readonly ReadingStep[];
}

export interface ReadingStep {
  id: string;
  short: string;
  year: string;
  why: string;
}

/** @param papers all of the family or topic */
export function introductionView(
  thing: Family | Topic,
  papers: readonly Paper[],
  catalogue: Catalogue,
  feed: FeedHead,
): IntroductionView {
  return {
    name: thing.name,
    colour: "colour" in thing ? thing.colour : undefined,
    summary: thing.summary,
    count: papers.length,
    years: yearSpan(papers),
    feed,
    reading: thing.reading.map(({ paper, why }) => {
      const { id, short, published } = catalogue.paper(paper);
      return { id, short, year: published.slice(0, 4), why };
    }),
  };
}
