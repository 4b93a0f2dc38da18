import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";
import { toEditorSchema } from "./paper/json-schema.ts";
import { markdownLoader } from "./paper/loader.ts";
import { paper } from "./paper/schema.ts";
import { organizationsLoader, outsideModelsLoader } from "./taxonomy/loader.ts";
import { benchmark, family, organization, outsideModel, topic } from "./taxonomy/schema.ts";

/** Astro reads MDX front matter with YAML types; our schemas take text. */
const asText = <T extends z.ZodType>(schema: T) => z.preprocess(textOf, schema);

function textOf(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(textOf);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textOf(inner)]));
  }
  return value;
}

/**
 * A schema whose JSON Schema, which Astro writes into `.astro/collections/` for editors, is ours: Astro's own would call
 * every bare number in front matter a mistake.
 */
const forEditors = <T extends z.ZodType>(schema: T): T => schema.meta(toEditorSchema(schema));

export const collections = {
  papers: defineCollection({ loader: markdownLoader("papers", paper), schema: forEditors(paper) }),
  benchmarks: defineCollection({ loader: markdownLoader("benchmarks", benchmark), schema: forEditors(benchmark) }),
  families: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/families" }),
    schema: forEditors(asText(family)),
  }),
  topics: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/topics" }),
    schema: forEditors(asText(topic)),
  }),
  outsideModels: defineCollection({ loader: outsideModelsLoader(), schema: outsideModel }),
  organizations: defineCollection({ loader: organizationsLoader(), schema: organization }),
};
