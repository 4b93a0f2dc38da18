/** Filters of the search that records of papers and of their models share. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { disclosedValue } from "../facts/size.ts";
import { NOT_DISCLOSED, type Model } from "../schema/paper.ts";
import type { SearchRecord } from "../search/record.ts";

export function paperFilters(paper: Paper, catalogue: Catalogue): SearchRecord["filters"] {
  return {
    family: paper.families.map((id) => catalogue.family(id).name),
    topic: paper.topics.map((id) => catalogue.topic(id).name),
    year: [paper.published.slice(0, 4)],
    organization: [...new Set(paper.organizations.map((printed) => catalogue.findOrganization(printed).name))],
  };
}

export const tagNames = (paper: Paper, catalogue: Catalogue) => [
  ...paper.families.map((id) => catalogue.family(id).name),
  ...paper.topics.map((id) => catalogue.topic(id).name),
];

export const licenceOf = (model: Model) => {
  const licence = disclosedValue(model.licence);
  return licence === undefined ? [] : [licence];
};
export const hasWeights = ({ weights }: Model) => weights !== undefined && weights !== NOT_DISCLOSED;
