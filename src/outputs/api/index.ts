/** The API's files for the catalogue, used by the endpoints under `pages/`. */
import { newestChange } from "../../catalogue/last-change.ts";
import { catalogue } from "../../catalogue/index.ts";
import { links } from "../../urls.ts";
import { headOf, writeList } from "./envelope.ts";
import type { ApiList, ApiPage } from "./files.ts";

const updated = newestChange(catalogue.papers);

export function listText({ name }: ApiList, { paging, entries }: ApiPage): string {
  return writeList(headOf(links.apiSchema(name), updated), paging, entries());
}
