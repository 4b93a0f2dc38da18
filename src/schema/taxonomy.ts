/** Schemas of families, topics, benchmarks, organizations and outside models. */
import { z } from "zod";
import { count, list, oneOf, slug, text, webAddress } from "./fields.ts";

const reading = list(z.strictObject({ paper: slug("a paper's id"), why: text("one sentence", 300) }), "papers")
  .default([])
  .describe("Where to start: papers in the order a newcomer should read them.");

const aliases = list(slug("an id"), "former ids").optional().describe("Former ids: they redirect here.");

/** Colours of families: token names in `src/styles/global.css`. */
export const familyColours = ["blue", "vermilion", "green", "purple", "ochre", "teal", "rose", "slate"] as const;

export const family = z.strictObject({
  name: text("a name", 60),
  colour: oneOf(familyColours),
  summary: text("one sentence", 300),
  aliases,
  reading,
});

export const topic = z.strictObject({
  name: text("a name", 60),
  summary: text("one sentence", 300),
  parent: slug("a topic's id").optional(),
  order: count,
  aliases,
  reading,
});

export const settingNames = [
  "shots",
  "chain-of-thought",
  "harness",
  "subset",
  "metric",
  "pass-at",
  "samples",
  "precision",
  "hardware",
  "batch",
  "context",
  "prompt-tokens",
  "thinking-budget",
  "baseline",
] as const;

export const benchmark = z.strictObject({
  name: text("a name", 80),
  kind: oneOf(["benchmark", "measure"]),
  group: oneOf([
    "knowledge",
    "maths",
    "code",
    "reasoning",
    "instruction-following",
    "chat",
    "long-context",
    "vision",
    "documents-and-ocr",
    "hallucination",
    "agents",
    "speech",
    "theorem-proving",
    "evaluation-of-judges",
    "speed",
    "memory",
    "compression",
    "quality-loss",
    "cost",
  ]),
  summary: text("one sentence", 300),
  unit: oneOf(["%", "points", "token/s", "ms/token", "ms", "s", "×", "GB", "perplexity", "tokens", "USD"]),
  better: oneOf(["higher", "lower"]),
  settings: list(oneOf(settingNames), "settings")
    .default([])
    .describe("Settings that must be known and equal before two results are compared."),
  aliases,
  url: webAddress.optional(),
});

export const outsideModel = z
  .strictObject({
    name: text("a name", 80),
    developer: text("who made it", 80).optional(),
    parameters: text("a size like 8B", 20).optional().describe("Total parameters, as its name or card gives them."),
    active: text("a size like 3B", 20).optional(),
    aliases,
    url: webAddress.optional(),
  })
  .describe("A model that no paper of the catalogue introduces, but that results or lineage name.");

export const organization = z
  .strictObject({
    name: text("a name", 120),
    also: list(text("a name", 160), "names").default([]).describe("Other forms in which papers write it."),
  })
  .describe("An organization that papers write in more than one way.");

export type OrganizationFields = z.output<typeof organization>;
export type FamilyFields = z.output<typeof family>;
export type TopicFields = z.output<typeof topic>;
export type BenchmarkFields = z.output<typeof benchmark>;
export type OutsideModel = z.output<typeof outsideModel>;
