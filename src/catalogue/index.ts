/** The only module that reads Astro's collections: once, whole, at the first import. */
import { getCollection, render } from "astro:content";
import type { OrganizationFields, OutsideModel } from "../taxonomy/schema.ts";
import { buildCatalogue } from "./catalogue.ts";

const [papers, families, topics, benchmarks, outside, organizations] = await Promise.all([
  getCollection("papers"),
  getCollection("families"),
  getCollection("topics"),
  getCollection("benchmarks"),
  getCollection("outsideModels"),
  getCollection("organizations"),
]);

export const catalogue = buildCatalogue({
  papers: papers.map(({ id, data, filePath, rendered }) => ({
    ...data,
    id,
    file: filePath ?? "",
    html: rendered?.html ?? "",
  })),
  families: families.map(({ id, data }) => ({ ...data, id })),
  topics: topics.map(({ id, data }) => ({ ...data, id })),
  benchmarks: benchmarks.map(({ id, data, rendered }) => ({ ...data, id, html: rendered?.html ?? "" })),
  outsideModels: new Map<string, OutsideModel>(outside.map(({ id, data }) => [id, data])),
  organizations: new Map<string, OrganizationFields>(organizations.map(({ id, data }) => [id, data])),
});

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
