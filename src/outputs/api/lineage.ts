import { z } from "zod";
import type { Facts } from "../../facts/facts.ts";
import type { Lineage, LineageEnd } from "../../facts/lineage.ts";
import type { Paper } from "../../catalogue/catalogue.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import * as front from "../../schema/paper.ts";
import { addresses, like, numberRepeats, paperAddresses } from "./fields.ts";
import { numberOrNotDisclosed, toNumberField } from "./number.ts";
import { apiSource, toApiSource } from "./source.ts";

const { shape } = front.lineageEdge;

export const apiLineageEnd = z
  .object({
    kind: z.enum(["paper", "model"]).describe("Which of the two it is."),
    id: z.string().describe("Id of the paper or model."),
    name: z.string().describe("A paper's short name, or the model's name."),
    paper: z.string().optional().describe("Id of the paper itself, or of the one that introduces the model."),
    url: addresses.url,
  })
  .meta({ id: "LineageEnd", description: "A paper, or a model of the catalogue or outside it." });

export const apiLineageEdge = z
  .object({
    id: z.string().describe("Stable: made from paper, start, type and end."),
    type: z.enum(front.lineageTypes).describe("What the younger end is to the older one."),
    paper: z.string().describe("Id of the paper that tells of it."),
    ...addresses,
    from: apiLineageEnd.describe("The younger end: what was made."),
    to: apiLineageEnd.describe("The older end: what it was made from, follows, or was measured on."),
    tokens: like(shape.tokens, numberOrNotDisclosed.optional()),
    source: apiSource,
    note: z.string().optional().describe("A remark on the edge."),
  })
  .meta({ id: "LineageEdge", description: front.lineageEdge.description });

export type ApiLineageEdge = z.output<typeof apiLineageEdge>;

/** The edges that a paper reports, in its order. */
export function lineageOf(paper: Paper, facts: Facts): ApiLineageEdge[] {
  const edges = facts.lineageOfPaper(paper.id);
  const ids = numberRepeats(edges.map(identityOf));
  return edges.map(({ edge, type, from, to }, index) => ({
    id: ids[index] ?? "",
    type,
    paper: paper.id,
    ...paperAddresses(paper.id),
    from: toEnd(from),
    to: toEnd(to),
    tokens: toNumberField(edge.tokens, paper),
    source: toApiSource(paper, edge.source),
    note: edge.note,
  }));
}

/** `phi-3/phi-3-mini/successor-of/phi-2`; without the second part where the edge starts at the paper. */
function identityOf({ paper, type, from, to }: Lineage): string {
  return [paper.id, ...(from.modelId === undefined ? [] : [from.modelId]), type, to.modelId ?? to.paperId].join("/");
}

function toEnd({ name, modelId, paperId }: LineageEnd): z.output<typeof apiLineageEnd> {
  return modelId === undefined
    ? { kind: "paper", id: paperId ?? "", name, paper: paperId, url: toAbsoluteUrl(links.paper(paperId ?? "")) }
    : { kind: "model", id: modelId, name, paper: paperId, url: toAbsoluteUrl(links.model(modelId)) };
}
