/** The indexes of families and of topics: each with its summary and how many papers it has. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { yearSpan } from "../catalogue/years.ts";
import { links } from "../urls.ts";

export interface IndexEntry {
  name: string;
  href: string;
  summary: string;
  /** Number of papers. */
  count: number;
  /** `2023–2025`; "" without papers. */
  years: string;
}

export interface TopicEntry extends IndexEntry {
  subTopics: readonly { id: string; name: string; count: number }[];
}

/** By name. */
export function familyEntries(catalogue: Catalogue): IndexEntry[] {
  return catalogue.families.map((family) =>
    entryOf(family, links.family(family.id), catalogue.papersByFamily(family.id)),
  );
}

/** Topics without a parent, in their order. */
export function topicEntries(catalogue: Catalogue): TopicEntry[] {
  return catalogue.topicRoots.map((topic) => ({
    ...entryOf(topic, links.topic(topic.id), catalogue.papersByTopic(topic.id)),
    subTopics: topic.children.map(({ id, name }) => ({ id, name, count: catalogue.papersByTopic(id).length })),
  }));
}

function entryOf(
  { name, summary }: { name: string; summary: string },
  href: string,
  papers: readonly Paper[],
): IndexEntry {
  return { name, href, summary, count: papers.length, years: yearSpan(papers) };
}
