/** The models of an organization's newest papers, with their sources. */
import type { Paper } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import type { Model } from "../schema/paper.ts";

export interface OrganizationFactsView {
  models: readonly { model: Model; paper: Paper }[];
  /** Models of all of its papers. */
  allModels: number;
  notes: Footnotes;
  sources: readonly Footnote[];
}

/** @param papers of the organization, newest first */
export function organizationFacts(papers: readonly Paper[]): OrganizationFactsView {
  const all = papers.flatMap((paper) => paper.models.map((model) => ({ model, paper })));
  const models = all.slice(0, limits.modelRows);
  const notes = new Footnotes();
  for (const { model, paper } of models) notes.collect(paper, model);
  return { models, allModels: all.length, notes, sources: notes.all };
}
