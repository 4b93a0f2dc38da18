/** Counts and dates of the catalogue in one small file, for monitors, badges and update checks. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { newestChange } from "../../catalogue/last-change.ts";
import type { Facts } from "../../facts/facts.ts";
import { links } from "../../urls.ts";
import { site } from "../../config.ts";
import { addresses, paperAddresses } from "./fields.ts";
import { head, headOf } from "./envelope.ts";

const counted = (what: string) => z.int().nonnegative().describe(what);

export const apiStatus = z
  .object({
    ...head,
    name: z.string().describe("Name of the site."),
    counts: z
      .object({
        papers: counted("Papers."),
        models: counted("Models that papers of the catalogue introduce."),
        outsideModels: counted("Models that results or lineage name and no paper of the catalogue introduces."),
        results: counted("Numbers that papers report."),
        baselines: counted("What results are set against."),
        lineage: counted("Edges of lineage."),
        changes: counted("Differences between versions of papers."),
        corrections: counted("What this catalogue had wrong."),
        families: counted("Families of models."),
        topics: counted("Topics, sub-topics included."),
        benchmarks: counted("Benchmarks and measures."),
        organizations: counted("Organizations that papers name."),
      })
      .describe("How many of each."),
    newest: z
      .object({
        id: z.string().describe("Id of the paper."),
        title: z.string().describe("Its title."),
        added: z.iso.date().describe("Day it entered the catalogue."),
        ...addresses,
      })
      .optional()
      .describe("The paper that entered last; absent while there is none."),
    contentHash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe("Changes exactly when the content does, whatever the address of the site and the day of the build."),
  })
  .meta({ id: "Status", description: "What the catalogue holds." });

export type ApiStatus = z.output<typeof apiStatus>;

export function toStatus(catalogue: Catalogue, facts: Facts): ApiStatus {
  const { papers } = catalogue;
  const sum = (countOf: (paper: (typeof papers)[number]) => number) =>
    papers.reduce((total, paper) => total + countOf(paper), 0);
  const [newest] = catalogue.newest(1);
  return {
    ...headOf(links.apiSchema("status"), newestChange(papers)),
    name: site.name,
    counts: {
      papers: papers.length,
      models: facts.ownModels.length,
      outsideModels: catalogue.outsideModels.size,
      results: sum(({ results }) => results.length),
      baselines: sum(({ results }) => results.reduce((total, { against }) => total + (against?.length ?? 0), 0)),
      lineage: sum(({ lineage }) => lineage.length),
      changes: facts.changes.length,
      corrections: catalogue.corrections.length,
      families: catalogue.families.length,
      topics: catalogue.topics.length,
      benchmarks: catalogue.benchmarks.length,
      organizations: catalogue.organizations.length,
    },
    newest: newest && {
      id: newest.id,
      title: newest.title,
      added: newest.added,
      ...paperAddresses(newest.id),
    },
    contentHash: `sha256:${hashContent(catalogue)}`,
  };
}

const hashes = new WeakMap<Catalogue, string>();

/** Hexadecimal hash of the catalogue's content, independent of the order of files and fields. */
export function hashContent(catalogue: Catalogue): string {
  const known = hashes.get(catalogue);
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  // Parsing puts fields in the schema's order.
  const add = (thing: unknown) => hash.update(`${JSON.stringify(thing)}\n`);
  for (const things of [catalogue.papers, catalogue.families, catalogue.topics, catalogue.benchmarks]) {
    for (const thing of [...things].sort((a, b) => (a.id < b.id ? -1 : 1))) add(thing);
  }
  for (const [id, model] of [...catalogue.outsideModels].sort(([a], [b]) => (a < b ? -1 : 1))) add([id, model]);
  add(catalogue.organizations.map(({ id, name }) => [id, name]));
  const found = hash.digest("hex");
  hashes.set(catalogue, found);
  return found;
}
