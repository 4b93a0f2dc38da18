/** A paper with all its data. */
import { z } from "zod";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { disclosureOf } from "../../facts/disclosure.ts";
import type { Facts } from "../../facts/facts.ts";
import { withAbsoluteLinks } from "../feeds/html.ts";
import { toAbsoluteUrl, external, links } from "../../urls.ts";
import * as front from "../../schema/paper.ts";
import { apiChange, apiCorrection, toApiChange, toApiCorrection } from "./change.ts";
import { addresses, ids, like, paperAddresses } from "./fields.ts";
import { apiLineageEdge, lineageOf } from "./lineage.ts";
import { apiModel, toApiModel } from "./model.ts";
import { textOrNotDisclosed, toTextField } from "./number.ts";
import { apiResult, resultsOf } from "./result.ts";
import { apiSource, toApiSource } from "./source.ts";

const { shape } = front.paper;
const text = z.string();
const day = z.iso.date();

/** Fields that the brief list also has. */
const summaryShape = {
  id: text.describe("Stable id: the name of its file and the last part of its addresses."),
  ...addresses,
  title: like(shape.title, text),
  arxiv: like(shape.arxiv, text),
  published: like(shape.published, day),
  added: day.describe("Day it entered the catalogue."),
  updated: day.optional().describe("Day on which its entry last changed, if after `added`."),
  families: like(shape.families, z.array(text)),
  topics: like(shape.topics, z.array(text)),
  organizations: ids("Ids of the organizations that it names."),
};

export const apiPaperSummary = z
  .object(summaryShape)
  .meta({ id: "PaperSummary", description: "A paper in brief. `api` leads to everything." });

const scheme = z
  .object({
    scheme: text.describe("Short label: W4A8, FP8 training, 0.1 BPW."),
    weights: text.optional().describe("Bits of the weights: `4`, `3–8`."),
    activations: text.optional().describe("Bits of the activations."),
    cache: text.optional().describe("Bits of the KV cache or state."),
    format: z.enum(["integer", "minifloat", "binary", "vector", "mixed"]).optional().describe("Kind of number."),
    when: like(front.quantizationScheme.shape.when, z.enum(["post-training", "quantization-aware", "native"])),
    training: text.optional().describe("What training it needs."),
    calibration: text.optional().describe("What calibration it needs."),
    shownOn: z.array(text).optional().describe("Models that it was shown on."),
    source: apiSource,
  })
  .meta({ id: "QuantizationScheme", description: front.quantizationScheme.description });

const told = textOrNotDisclosed.optional();
const disclosureFields = front.disclosure.shape;

export const apiPaper = z
  .object({
    ...summaryShape,
    markdown: z.url().describe("The paper's page as Markdown."),
    short: like(shape.short, text),
    abstract: z.url().describe("The paper's page at arXiv."),
    doi: text.optional().describe("DOI of the paper."),
    revised: like(shape.revised, day.optional()),
    announced: z.boolean().describe("Whether feeds tell of it; false for back-fills."),
    tldr: like(shape.tldr, text),
    summary: text.describe("Our summary, as HTML with absolute addresses."),
    categories: like(shape.categories, z.array(text)),
    venue: z
      .object({
        name: text.describe("Short name: ICLR, NeurIPS, TMLR, …"),
        year: z.int().describe("Year of the venue."),
        track: text.optional().describe("oral, poster, Long Papers, …"),
        volume: text.optional().describe("Volume of the proceedings or journal."),
        pages: text.optional().describe("Pages there: 297-303."),
        doi: text.optional().describe("DOI of the published version."),
        title: text.optional().describe("Where it differs from the arXiv title."),
      })
      .optional()
      .describe("Where it was published."),
    links: z
      .object({
        code: z.url().optional().describe("Code of the authors."),
        weights: z.array(z.url()).describe("Weights that the authors give."),
        project: z.url().optional().describe("Page of the project."),
      })
      .describe("The authors' own places."),
    authors: like(shape.authors, z.array(text)),
    organizations: z
      .array(
        z.object({
          id: text.describe("Id of the organization."),
          name: text.describe("Its name."),
          printed: text.describe("As the paper writes it."),
        }),
      )
      .describe("Who made it, as named in the paper."),
    aliases: ids("Former ids."),
    models: z.array(apiModel).describe("Models that it introduces."),
    results: z.array(apiResult).describe("Numbers that it reports."),
    lineage: z.array(apiLineageEdge).describe("Where something in it comes from."),
    changes: z.array(apiChange).describe("Differences between its versions."),
    corrections: z.array(apiCorrection).describe("What this catalogue had wrong about it."),
    quantization: z.array(scheme).describe("Quantization schemes that it proposes."),
    disclosure: z
      .object({
        data: like(disclosureFields.data, told),
        hardware: like(disclosureFields.hardware, told),
        compute: like(disclosureFields.compute, told),
        harness: like(disclosureFields.harness, told),
        code: like(disclosureFields.code, told),
      })
      .meta({ id: "Disclosure", description: front.disclosure.description }),
    disclosed: z
      .array(
        z.object({
          what: text.describe("Which of the ten."),
          state: z.enum(["told", "not-disclosed", "not-entered"]).describe("`not-entered`: nobody has looked yet."),
        }),
      )
      .describe(
        "Ten things that one would want to know of its models, and whether it tells them; empty without models.",
      ),
    notes: z
      .array(
        z.object({ what: text.describe("What it is about."), value: text.describe("The fact."), source: apiSource }),
      )
      .describe("Sourced facts that no other field holds."),
    unverified: z
      .array(
        z.object({
          field: z.enum(front.unverifiedFields).describe("Which fact."),
          note: text.describe("What is not confirmed."),
        }),
      )
      .describe("What nobody could confirm."),
    sources: z.array(apiSource).describe("Every place that its numbers name."),
    related: ids("Ids of related papers, the nearest first."),
  })
  .meta({ id: "Paper", description: "A paper with everything that the catalogue holds on it." });

export type ApiPaperSummary = z.output<typeof apiPaperSummary>;
export type ApiPaper = z.output<typeof apiPaper>;

export function toApiPaperSummary(paper: Paper, catalogue: Catalogue): ApiPaperSummary {
  const { id, title, arxiv, published, added, updated, families, topics } = paper;
  const organizations = new Set(paper.organizations.map((printed) => catalogue.findOrganization(printed).id));
  return {
    id,
    ...paperAddresses(id),
    title,
    arxiv,
    published,
    added,
    updated,
    families,
    topics,
    organizations: [...organizations],
  };
}

export const toApiPaper = (paper: Paper, catalogue: Catalogue, facts: Facts): ApiPaper => ({
  ...toOwnApiPaper(paper, catalogue, facts),
  related: catalogue.related(paper.id).map(({ id }) => id),
});

/** A paper's own data; related papers need the text of the full catalogue. */
export type OwnApiPaper = Omit<ApiPaper, "related">;

export function toOwnApiPaper(paper: Paper, catalogue: Catalogue, facts: Facts): OwnApiPaper {
  const { disclosure } = paper;
  return {
    ...toApiPaperSummary(paper, catalogue),
    markdown: toAbsoluteUrl(links.paperMarkdown(paper.id)),
    short: paper.short,
    abstract: external.arxivAbstract(paper.arxiv),
    doi: paper.doi,
    revised: paper.revised,
    announced: paper.feed,
    tldr: paper.tldr,
    summary: withAbsoluteLinks(paper.html),
    categories: paper.categories,
    venue: paper.venue,
    links: paper.links,
    authors: paper.authors,
    organizations: paper.organizations.map((printed) => ({ ...catalogue.findOrganization(printed), printed })),
    aliases: paper.aliases,
    models: paper.models.map((model) => toApiModel(model, paper)),
    results: resultsOf(paper, catalogue, facts),
    lineage: lineageOf(paper, facts),
    changes: paper.changes.map((change) => toApiChange(change, paper)),
    corrections: paper.corrections.map((correction) => toApiCorrection(correction, paper)),
    quantization: paper.quantization.map((scheme) => ({ ...scheme, source: toApiSource(paper, scheme.source) })),
    disclosure: {
      data: toTextField(disclosure.data, paper),
      hardware: toTextField(disclosure.hardware, paper),
      compute: toTextField(disclosure.compute, paper),
      harness: toTextField(disclosure.harness, paper),
      code: toTextField(disclosure.code, paper),
    },
    disclosed: disclosureOf(paper).map(({ name, state }) => ({ what: name, state })),
    notes: paper.notes.map((note) => ({ ...note, source: toApiSource(paper, note.source) })),
    unverified: paper.unverified,
    sources: Object.keys(paper.sources).map((id) => toApiSource(paper, id)),
  };
}
