/** The API's files over the whole catalogue, for the endpoints under `pages/`. */
import { newestChange, lastChanged } from "../catalogue/last-change.ts";
import { catalogue } from "../catalogue/index.ts";
import type { Paper } from "../catalogue/catalogue.ts";
import { facts } from "../facts/index.ts";
import { links } from "../links.ts";
import { headOf, writeItem, writeList } from "./envelope.ts";
import type { ApiList, ApiPage } from "./files.ts";
import { toApiPaper } from "./paper.ts";

const updated = newestChange(catalogue.papers);

export function listText({ name }: ApiList, { paging, entries }: ApiPage): string {
  return writeList(headOf(links.apiSchema(name), updated), paging, entries());
}

export function paperText(paper: Paper): string {
  return writeItem(headOf(links.apiSchema("paper"), lastChanged(paper)), toApiPaper(paper, catalogue, facts));
}
