/** Changes between versions of papers, and corrections of this catalogue. */
import { z } from "zod";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { changeKey, correctionKey } from "../../facts/change.ts";
import type { Facts } from "../../facts/facts.ts";
import * as front from "../../schema/paper.ts";
import { addresses, like, paperAddresses } from "./fields.ts";
import { apiSource, toApiSource } from "./source.ts";

const { shape } = front.change;

const side = z
  .object({
    version: z.string().describe("arXiv version (`2`), or the published version's name."),
    value: z.union([z.string(), z.array(z.string())]).describe("As in this version; a list for authors."),
    source: apiSource.optional(),
  })
  .meta({ id: "ChangeSide", description: "One of the two versions." });

const entered = z.iso.date().describe("Day it entered the catalogue.");
const paperId = z.string().describe("Id of the paper.");

export const apiChange = z
  .object({
    id: z.string().describe("Stable."),
    kind: z.literal("change"),
    paper: paperId,
    ...addresses,
    what: z.enum(["title", "authors", "number", "content"]).describe("What kind of thing differs."),
    field: like(shape.field, z.string().optional()),
    from: side,
    to: side,
    date: like(shape.date, z.iso.date().optional()),
    added: entered,
    note: z.string().optional().describe("A remark on the change."),
  })
  .meta({ id: "Change", description: front.change.description });

export const apiCorrection = z
  .object({
    id: z.string().describe("Stable."),
    kind: z.literal("correction"),
    paper: paperId,
    ...addresses,
    what: z.string().describe("What was wrong and what is right."),
    added: entered,
  })
  .meta({ id: "Correction", description: front.correction.description });

export const anyChange = z.discriminatedUnion("kind", [apiChange, apiCorrection]);

export type ApiChange = z.output<typeof apiChange>;
export type ApiCorrection = z.output<typeof apiCorrection>;

export function toApiChange(change: front.Change, paper: Paper): ApiChange {
  const toSide = ({ version, value, source }: front.Change["from"]) => ({
    version,
    value,
    source: source === undefined ? undefined : toApiSource(paper, source),
  });
  return {
    id: `${paper.id}/${changeKey(change)}`,
    kind: "change",
    paper: paper.id,
    ...paperAddresses(paper.id),
    what: change.what,
    field: change.field,
    from: toSide(change.from),
    to: toSide(change.to),
    date: change.date,
    added: change.added ?? paper.added,
    note: change.note,
  };
}

export function toApiCorrection(correction: front.Correction, paper: Paper): ApiCorrection {
  return {
    id: `${paper.id}/${correctionKey(correction)}`,
    kind: "correction",
    paper: paper.id,
    ...paperAddresses(paper.id),
    what: correction.what,
    added: correction.date,
  };
}

/** Everything that changed, newest first by the day it entered the catalogue. */
export function allChanges(catalogue: Catalogue, facts: Facts): (ApiChange | ApiCorrection)[] {
  return [
    ...catalogue.corrections.map(({ paper, ...correction }) => toApiCorrection(correction, paper)),
    ...facts.changes.map(({ paper, change }) => toApiChange(change, paper)),
  ].sort((a, b) => b.added.localeCompare(a.added));
}
