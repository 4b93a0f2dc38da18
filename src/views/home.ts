/** The front page: one changed number as an example, the families, the newest papers, the topics. */
import type { Catalogue, Family } from "../catalogue/catalogue.ts";
import { yearSpan } from "../catalogue/years.ts";
import { limits } from "../config.ts";
import type { Facts } from "../facts/facts.ts";
import { changedValue, type ChangedValue } from "./change-rows.ts";
import { paperCard, type PaperCardView } from "./paper-list.ts";
import { topicLinks, type TopicLink } from "./topic-links.ts";

export interface HomeView {
  papers: number;
  models: number;
  /** Day on which the newest paper entered the catalogue. */
  lastAdded: string | undefined;
  /** The newest number that differs between versions. */
  changed: ChangedValue | undefined;
  families: readonly FamilyLink[];
  newest: readonly PaperCardView[];
  topics: readonly TopicLink[];
}

export interface FamilyLink extends Pick<Family, "id" | "name" | "colour"> {
  count: number;
  /** `2023–2025` */
  years: string;
}

export function homeView(catalogue: Catalogue, facts: Facts): HomeView {
  const newest = catalogue.newest(limits.newestOnHome);
  return {
    papers: catalogue.papers.length,
    models: facts.ownModels.length,
    lastAdded: newest[0]?.added,
    changed: newestChangedNumber(facts),
    families: familyLinks(catalogue),
    newest: newest.map((paper) => paperCard(paper, catalogue)),
    topics: topicLinks(catalogue.topicRoots, catalogue),
  };
}

/** All families, by name. */
export function familyLinks(catalogue: Catalogue): FamilyLink[] {
  return catalogue.families.map(({ id, name, colour }) => {
    const papers = catalogue.papersByFamily(id);
    return { id, name, colour, count: papers.length, years: yearSpan(papers) };
  });
}

export function newestChangedNumber({ changes }: Facts): ChangedValue | undefined {
  const found = changes.find(({ change }) => change.what === "number");
  return found && changedValue(found);
}
