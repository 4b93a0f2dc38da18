/**
 * The schema of a paper, used by Astro's collection, the lint, the editor's JSON Schema and the exports.
 * Its input is front matter as text (see `fields.ts`); its output is typed.
 */
import { z } from "zod";
import { count, day, flag, form, list, oneOf, quantity, slug, text, webAddress, year } from "./fields.ts";

/** Old ids have four digits after the point (1406.2661) or a category (cs/0112017). */
export const ARXIV_ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;

/** A name has at least one letter or digit: ids are made of these. */
export const NAME_CHARACTER = /[\p{L}\p{N}]/u;

const sourceRef = text("the name of a source listed under `sources`", 40).describe("Name of an entry under `sources`.");

/** "The paper does not disclose it": a value, unlike a field that has not been entered yet. */
export const NOT_DISCLOSED = "not-disclosed";

/** A value with its source, or `not-disclosed`. */
const sourced = <T extends z.ZodType>(value: T) =>
  z.union(
    [
      z.strictObject({
        value,
        source: sourceRef,
        note: text("a short remark").optional().describe("What the number counts or leaves out."),
      }),
      z.literal(NOT_DISCLOSED),
    ],
    {
      error: (issue) =>
        `expected { value: …, source: … } or ${NOT_DISCLOSED}${typeof issue.input === "string" ? `: a number needs a source` : ""}`,
    },
  );

const parameters = quantity("parameters", "3.8B", ["parameters"]);
const tokens = quantity("tokens", "3.3T tokens", ["tokens"]);
const printed = text("a value");

export const source = z
  .strictObject({
    where: text("a place like abstract, table 3, section 4.2, repository, model card").describe(
      "The place: abstract, table 3, section 4.2, repository, model card, …",
    ),
    version: count.optional().describe("The arXiv version that was read."),
    url: webAddress.optional().describe("The original's address, where the place is not in the arXiv paper."),
    secondHand: flag.default(false).describe("true: read in a copy or a third party's page, not in the original."),
    note: text("a short remark").optional(),
  })
  .describe("A place where numbers stand.");

export const modalities = ["text", "image", "video", "audio", "actions"] as const;

export const model = z
  .strictObject({
    id: slug("an id").describe("Stable id of the model, unique in the whole catalogue."),
    aliases: list(slug("an id"), "former ids").optional().describe("Former ids: they redirect here."),
    name: text("the model's name").describe("As the paper writes it."),
    tuning: oneOf(["base", "instruct", "reasoning", "reward", "task"])
      .optional()
      .describe("What it was trained to be."),
    modalities: list(oneOf(modalities), "modalities").optional().describe("What it takes in."),
    parameters: sourced(parameters).optional().describe("Total parameters, embeddings included."),
    nonEmbedding: sourced(parameters).optional().describe("Parameters without embeddings, where the paper counts so."),
    active: sourced(parameters).optional().describe("Parameters active per token, for a mixture of experts."),
    tokens: sourced(tokens).optional().describe("Training tokens of the model itself, all stages."),
    context: sourced(quantity("tokens", "128K", ["tokens"]))
      .optional()
      .describe("Longest context it is offered with."),
    bits: sourced(quantity("bits per weight", "0.1 bits per weight", ["bits per weight"]))
      .optional()
      .describe("Bits per weight of a quantized model."),
    licence: sourced(printed).optional().describe("Licence of the weights."),
    hardware: sourced(printed).optional().describe("What it was trained on."),
    trainingTime: sourced(printed).optional().describe("How long training took."),
    weights: z
      .union([z.literal(NOT_DISCLOSED), webAddress], { error: `expected an https address or ${NOT_DISCLOSED}` })
      .optional()
      .describe("Where the weights are."),
  })
  .describe("A model that this paper introduces.");

export const settings = z
  .strictObject({
    shots: count.optional().describe("Examples in the prompt."),
    chainOfThought: flag.optional().describe("Whether the model reasons before it answers."),
    harness: text("a harness").optional().describe("The program that ran and scored the test."),
    tuning: oneOf(["base", "tuned"]).optional().describe("Base model or tuned."),
    subset: text("a subset").optional().describe("Split, language or part of the test."),
    metric: text("a metric").optional().describe("How it is scored, where the test has more than one way."),
    passAt: count.optional().describe("k of pass@k."),
    samples: count.optional().describe("Answers drawn per question."),
    precision: text("a precision").optional().describe("W4A8, FP16, Q4_0, …"),
    hardware: text("hardware").optional().describe("What it ran on."),
    batch: text("a batch size").optional(),
    context: quantity("tokens", "128K", ["tokens"]).optional().describe("Input length."),
    promptTokens: count.optional(),
    thinkingBudget: quantity("tokens", "80K", ["tokens"]).optional(),
    other: text("a setting").optional().describe("A condition that no field holds."),
  })
  .describe("The conditions of a result. They are part of its identity.");

const baseline = z
  .strictObject({
    model: slug("a model's id").optional().describe("Id of a model of the catalogue."),
    name: text("a name").optional().describe("What it is set against, where it is not a catalogued model."),
    value: text("a number", 60).optional().describe("The baseline's own number, where the source tells it."),
    source: sourceRef.optional().describe("Where it is not the result's own source."),
    settings: settings.optional().describe("Where they differ from the result's own."),
  })
  .refine((value) => (value.model === undefined) !== (value.name === undefined), {
    error: "expected either `model` (an id) or `name`",
  })
  .describe("What a result is set against.");

export const result = z
  .strictObject({
    model: slug("a model's id").optional().describe("The model that was measured: its id."),
    method: text("a method").optional().describe("The method that was measured, where the number is about a method."),
    benchmark: slug("a benchmark's id").describe("The benchmark or measure: its id."),
    value: text("a number", 60).describe("As printed, with its unit: 69%, 24.4 token/s, up to 5×."),
    settings: settings.optional(),
    against: list(baseline, "baselines").optional(),
    source: sourceRef,
    note: text("a short remark").optional(),
  })
  .refine((value) => value.model !== undefined || value.method !== undefined, {
    error: "says neither which `model` nor which `method` was measured",
  })
  .describe("A number that this paper reports.");

export const lineageTypes = [
  "successor-of",
  "built-on",
  "fine-tuned-from",
  "pruned-from",
  "distilled-from",
  "quantized-from",
  "upcycled-from",
  "trained-on-data-from",
  "evaluates",
] as const;

export const lineageEdge = z
  .strictObject({
    type: oneOf(lineageTypes),
    from: slug("a model's id")
      .optional()
      .describe("The model of this paper that the edge starts at; without it: the paper."),
    paper: slug("a paper's id").optional().describe("The edge's end: a paper of the catalogue."),
    model: slug("a model's id")
      .optional()
      .describe("The edge's end: a model of the catalogue or a named outside model."),
    tokens: sourced(tokens).optional().describe("Tokens spent on this step."),
    source: sourceRef,
    note: text("a short remark").optional(),
  })
  .refine((value) => (value.paper === undefined) !== (value.model === undefined), {
    error: "expected either `paper` or `model` as the edge's end",
  })
  .describe("Where something in this paper comes from.");

const version = text("a version: 2, or a name like NeurIPS", 40);

const changeSide = z.strictObject({
  version: version.describe("arXiv version, or the published version's name."),
  value: z.union([text("the value in this version", 400), list(text("a name", 120), "names")]),
  source: sourceRef.optional(),
});

export const change = z
  .strictObject({
    what: oneOf(["title", "authors", "number", "content"]),
    field: text("what the number is").optional().describe("Which number or part changed."),
    from: changeSide,
    to: changeSide,
    date: day.optional().describe("Day of the later version, where it was seen."),
    added: day
      .optional()
      .describe("Day it entered the catalogue, if after the paper's `added`: feeds are ordered by it."),
    note: text("a short remark").optional(),
  })
  .refine((value) => value.what === "title" || value.what === "authors" || value.field !== undefined, {
    error: "a changed number or part needs `field`: which one",
  })
  .describe("A difference between versions.");

export const correction = z
  .strictObject({
    date: day.describe("Day on which it was fixed."),
    what: text("what was wrong and what is right", 400),
  })
  .describe("A mistake of this catalogue that was fixed.");

const bitWidth = text("bits like 4, 16, or 3–8", 20);

export const quantizationScheme = z
  .strictObject({
    scheme: text("a scheme", 60).describe("Short label: W4A8, FP8 training, 0.1 BPW."),
    weights: bitWidth.optional(),
    activations: bitWidth.optional(),
    cache: bitWidth.optional().describe("KV cache or state."),
    format: oneOf(["integer", "minifloat", "binary", "vector", "mixed"]).optional(),
    when: oneOf(["post-training", "quantization-aware", "native"]).describe(
      "native: the model is trained in this precision.",
    ),
    training: text("what training it needs").optional(),
    calibration: text("what calibration it needs").optional(),
    shownOn: list(text("a model", 120), "models").optional(),
    source: sourceRef,
  })
  .describe("A quantization scheme that this paper proposes.");

export const note = z
  .strictObject({ what: text("what it is about", 160), value: text("the fact", 500), source: sourceRef })
  .describe("A sourced fact that no other field holds.");

/** What a paper that introduces models can disclose beyond its models' own fields. */
export const disclosure = z
  .strictObject({
    data: sourced(printed).optional().describe("What it was trained on."),
    hardware: sourced(printed).optional().describe("What training ran on."),
    compute: sourced(printed).optional().describe("Training time, GPU hours or cost."),
    harness: sourced(printed).optional().describe("How it was evaluated."),
    code: sourced(printed).optional().describe("Whether training or inference code is public."),
  })
  .describe("What the paper tells about making its models.");

export const venue = z.strictObject({
  name: text("a venue", 120).describe("Short name: ICLR, NeurIPS, TMLR, …"),
  year,
  track: text("a track", 60).optional().describe("oral, poster, Long Papers, …"),
  volume: text("a volume", 60).optional(),
  pages: form(/^[A-Za-z0-9.]+[-–][A-Za-z0-9.]+$/, "pages like 297-303").optional(),
  doi: form(/^10\.\d{4,9}\/\S+$/, "a DOI like 10.1145/3620666").optional(),
  title: text("a title", 400).optional().describe("Where it differs from the arXiv title."),
});

export const unverifiedFields = [
  "published",
  "revised",
  "categories",
  "venue",
  "authors",
  "organizations",
  "code",
  "weights",
  "project",
  "licence",
  "other",
] as const;

export const withdrawn = z
  .strictObject({
    reason: text("a sentence that says why", 400).describe("Why it was taken out, in one sentence; the page shows it."),
    date: day.describe("Day it was taken out of the catalogue."),
    replacedBy: slug("a paper's id").optional().describe("The paper that a reader should go to instead."),
  })
  .describe("The paper was taken out: its address stays and says so.");

export const paper = z.strictObject({
  title: text("a title", 400).describe("As on the version first listed; a later title goes under `changes`."),
  short: text("a short name", 40).describe("Name in lists and links."),
  arxiv: form(ARXIV_ID, 'an arXiv id like "2404.06395"').describe("arXiv id without version."),
  doi: form(/^10\.\d{4,9}\/\S+$/, "a DOI like 10.1145/3620666").optional(),
  published: day.describe("Day of the first version."),
  revised: day.optional().describe("Day of the latest version that was seen."),
  added: day.describe("Day it entered the catalogue: feeds are ordered by it."),
  updated: day.optional().describe("Day on which its facts or summary last changed, if after `added`."),
  feed: flag.default(true).describe("false: a back-fill that subscribers are not told about."),
  tldr: text("one sentence", 400).describe("One sentence, in our own words."),
  families: list(slug("a family's id"), "families").default([]).describe("Ids of families."),
  topics: list(slug("a topic's id"), "topics")
    .min(1, { error: "expected at least one topic" })
    .describe("Ids of topics."),
  categories: list(form(/^[a-z-]+(?:\.[A-Za-z-]+)?$/, "an arXiv category like cs.CL"), "categories")
    .default([])
    .describe("arXiv categories, the primary one first."),
  venue: venue.optional(),
  links: z
    .strictObject({
      code: webAddress.optional(),
      weights: list(webAddress, "https addresses").default([]),
      project: webAddress.optional(),
    })
    .prefault({})
    .describe("The authors' own places."),
  authors: list(text("a name", 120), "names")
    .min(1, { error: "expected at least one author" })
    .describe("Full names, as listed."),
  organizations: list(
    text("an organization", 160).refine((name) => NAME_CHARACTER.test(name), {
      error: "expected a name with a letter or digit",
    }),
    "organizations",
  )
    .default([])
    .describe("As named in the paper; a unit in parentheses."),
  aliases: list(slug("an id"), "former ids").default([]).describe("Former ids: they redirect here."),
  withdrawn: withdrawn.optional(),
  sources: z.record(slug("a source's name"), source).default({}).describe("Places that the numbers below name."),
  models: list(model, "models").default([]),
  results: list(result, "results").default([]),
  lineage: list(lineageEdge, "lineage edges").default([]),
  changes: list(change, "changes").default([]),
  corrections: list(correction, "corrections").default([]),
  quantization: list(quantizationScheme, "schemes").default([]),
  disclosure: disclosure.prefault({}),
  notes: list(note, "notes").default([]),
  unverified: list(
    z.strictObject({ field: oneOf(unverifiedFields), note: text("what is not confirmed", 400) }),
    "unconfirmed facts",
  )
    .default([])
    .describe("What nobody could confirm."),
});

export type PaperFields = z.output<typeof paper>;
export type Model = z.output<typeof model>;
export type Result = z.output<typeof result>;
export type Settings = z.output<typeof settings>;
export type Source = z.output<typeof source>;
export type LineageEdge = z.output<typeof lineageEdge>;
export type LineageType = (typeof lineageTypes)[number];
export type Change = z.output<typeof change>;
export type Correction = z.output<typeof correction>;
