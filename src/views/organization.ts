/** The models of an organization's newest papers, with their sources. */
import type { Paper } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { modelRows, type ModelRow } from "./models-table.ts";

export interface OrganizationFactsView {
  models: readonly ModelRow[];
  /** Models of all of its papers. */
  allModels: number;
  sources: readonly Footnote[];
}

/** @param papers of the organization, newest first */
export function organizationFacts(papers: readonly Paper[]): OrganizationFactsView {
  const all = papers.flatMap((paper) => paper.models.map((model) => ({ model, paper })));
  const models = all.slice(0, limits.modelRows);
  const notes = new Footnotes();
  for (const { model, paper } of models) notes.collect(paper, model);
  return { models: modelRows(models, notes), allModels: all.length, sources: notes.all };
}
