/** The text of a paper's file, which is also its line in `catalogue.jsonl`. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { lastChanged } from "../../catalogue/last-change.ts";
import type { Facts } from "../../facts/facts.ts";
import { links } from "../../urls.ts";
import { headOf, writeItem } from "./envelope.ts";
import { toApiPaper } from "./paper.ts";

export function paperText(paper: Paper, catalogue: Catalogue, facts: Facts): string {
  return writeItem(headOf(links.apiSchema("paper"), lastChanged(paper)), toApiPaper(paper, catalogue, facts));
}
