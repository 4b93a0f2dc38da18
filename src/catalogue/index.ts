/** The catalogue of the pages, made once; and the only module that reads Astro's collections, for what is MDX. */
import { getCollection, render } from "astro:content";
import { catalogueFromContent, type CatalogueContent } from "./from-content.ts";
import { handedOver } from "./hand-over.ts";
import { watched } from "../reuse/watched.ts";
import { readPreview, readWhole } from "./read.ts";

/** As it is; pages ask `catalogue`. */
export const unwatched = catalogueFromContent(read(process.cwd()));
export const catalogue = watched("catalogue", unwatched);

function read(root: string): CatalogueContent {
  if (import.meta.env.DEV) return readPreview(root, (mistakes) => console.error(`\n${mistakes}`));
  return handedOver() ?? readWhole(root);
}

const [families, topics] = await Promise.all([getCollection("families"), getCollection("topics")]);
const introductions = new Map<string, (typeof families)[number] | (typeof topics)[number]>([
  ...families.map((entry): [string, typeof entry] => [`family ${entry.id}`, entry]),
  ...topics.map((entry): [string, typeof entry] => [`topic ${entry.id}`, entry]),
]);

/** The written introduction of a family or topic, as a component. */
export async function introduction(kind: "family" | "topic", id: string) {
  const entry = introductions.get(`${kind} ${id}`);
  if (!entry) throw new Error(`no ${kind} "${id}" in the catalogue`);
  const { Content } = await render(entry);
  return Content;
}
