/** Families, topics, benchmarks and organizations. */
import { z } from "zod";
import type { Benchmark, Catalogue, Family, Topic } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import type { Organization } from "../../schema/organizations.ts";
import * as front from "../../schema/taxonomy.ts";
import { addresses, ids, like } from "./fields.ts";

const id = z.string().describe("Stable id: the last part of its address.");
const name = z.string().describe("As pages show it.");
const summary = z.string().describe("One sentence, in our own words.");
const reading = z
  .array(z.object({ paper: z.string().describe("Id of the paper."), why: z.string().describe("Why to read it then.") }))
  .describe("Where to start: papers in the order a newcomer should read them.");
const feed = z.url().describe("RSS feed of its new papers.");
const itsPapers = (which: string) => z.int().nonnegative().describe(`How many ${which}; \`papers.json\` tells which.`);

export const apiFamily = z
  .object({
    id,
    name,
    summary,
    ...addresses,
    feed,
    reading,
    papers: itsPapers("papers it has"),
  })
  .meta({ id: "Family", description: "Models of one line of work, and the papers on them." });

export const apiTopic = z
  .object({
    id,
    name,
    summary,
    ...addresses,
    feed,
    parent: z.string().optional().describe("Id of the topic that it is part of."),
    children: ids("Ids of its sub-topics, in their order."),
    reading,
    papers: itsPapers("papers it and its sub-topics have"),
  })
  .meta({ id: "Topic", description: "A topic; topics form a tree." });

export const apiBenchmark = z
  .object({
    id,
    name,
    kind: front.benchmark.shape.kind.describe("A test with answers, or a measure like throughput."),
    group: front.benchmark.shape.group.describe("What it is about."),
    summary,
    url: addresses.url.optional().describe("Our page about it; absent where no paper has a result."),
    api: addresses.api,
    unit: front.benchmark.shape.unit.describe("What its numbers are in; `points` are plain numbers."),
    better: front.benchmark.shape.better.describe("Which numbers are the good ones."),
    settings: like(front.benchmark.shape.settings, z.array(z.enum(front.settingNames))),
    home: z.url().optional().describe("Where it is described by its makers."),
    results: z.int().nonnegative().describe("Results that papers of the catalogue report."),
  })
  .meta({ id: "Benchmark", description: "A test, or a measure like throughput." });

export const apiOrganization = z
  .object({
    id,
    name,
    ...addresses,
    feed,
    forms: z.array(z.string()).describe("How papers write it."),
    papers: itsPapers("papers name it"),
  })
  .meta({ id: "Organization", description: "Who made a paper, as papers name it." });

// They have no own files: `file` is the page of the list that contains one.
const fileOf = (list: string) => toAbsoluteUrl(links.apiList(list));

const addressesOf = (kind: "families" | "topics" | "organizations", id: string, page: string, file: string) => ({
  url: toAbsoluteUrl(page),
  api: file,
  feed: toAbsoluteUrl(links.feed(`${kind}/${id}/`, "rss")),
});

export function toApiFamily(
  { id, name, summary, reading }: Family,
  catalogue: Catalogue,
  file = fileOf("families"),
): z.output<typeof apiFamily> {
  return {
    id,
    name,
    summary,
    ...addressesOf("families", id, links.family(id), file),
    reading,
    papers: catalogue.papersByFamily(id).length,
  };
}

export function toApiTopic(topic: Topic, catalogue: Catalogue, file = fileOf("topics")): z.output<typeof apiTopic> {
  const { id, name, summary, parent, children, reading } = topic;
  return {
    id,
    name,
    summary,
    ...addressesOf("topics", id, links.topic(id), file),
    parent,
    children: children.map((child) => child.id),
    reading,
    papers: catalogue.papersByTopic(id).length,
  };
}

export function toApiBenchmark(
  benchmark: Benchmark,
  facts: Facts,
  file = fileOf("benchmarks"),
): z.output<typeof apiBenchmark> {
  const { id, name, kind, group, summary, unit, better, settings, url } = benchmark;
  const measured = facts.measurementsOfBenchmark(id);
  return {
    id,
    name,
    kind,
    group,
    summary,
    url: measured.length === 0 ? undefined : toAbsoluteUrl(links.benchmark(id)),
    api: file,
    unit,
    better,
    settings,
    home: url,
    results: measured.filter(({ role }) => role === "own").length,
  };
}

export function toApiOrganization(
  { id, name }: Organization,
  catalogue: Catalogue,
  file = fileOf("organizations"),
): z.output<typeof apiOrganization> {
  return {
    id,
    name,
    ...addressesOf("organizations", id, links.organization(id), file),
    forms: [...catalogue.formsOfOrganization(id)],
    papers: catalogue.papersByOrganization(id).length,
  };
}
