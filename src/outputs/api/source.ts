import { z } from "zod";
import { external } from "../../urls.ts";
import * as front from "../../schema/paper.ts";
import { like } from "./fields.ts";

export const apiSource = z
  .object({
    id: z.string().describe("Name of the source within its paper."),
    where: like(front.source.shape.where, z.string()),
    version: like(front.source.shape.version, z.int().positive().optional()),
    url: z
      .url()
      .describe("Where it is: the address that was read or, for a place in the paper, that version at arXiv."),
    secondHand: like(front.source.shape.secondHand, z.boolean()),
    note: z.string().optional().describe("A remark on the source."),
  })
  .meta({ id: "Source", description: front.source.description });

export type ApiSource = z.output<typeof apiSource>;

/** The parts of a paper that its sources need. */
export interface SourcedPaper {
  id: string;
  arxiv: string;
  sources: Record<string, front.Source>;
}

/** @throws if the paper has no such source, which the lint refuses */
export function toApiSource(paper: SourcedPaper, id: string): ApiSource {
  const source = paper.sources[id];
  if (!source) throw new Error(`${paper.id}: no source "${id}"`);
  const { where, version, url, secondHand, note } = source;
  return { id, where, version, url: url ?? external.arxivAbstract(paper.arxiv, version), secondHand, note };
}
