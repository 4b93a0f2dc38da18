import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";
import { toEditorSchema } from "./paper/json-schema.ts";
import { filesOf } from "./paper/loader.ts";
import { paper } from "./paper/schema.ts";
import { benchmark, family, topic } from "./taxonomy/schema.ts";

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
  papers: defineCollection({ loader: filesOf("papers"), schema: forEditors(paper) }),
  benchmarks: defineCollection({ loader: filesOf("benchmarks"), schema: forEditors(benchmark) }),
  families: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/families" }),
    schema: forEditors(asText(family)),
  }),
  topics: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/topics" }),
    schema: forEditors(asText(topic)),
  }),
};
