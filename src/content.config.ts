import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";
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

export const collections = {
  papers: defineCollection({ loader: markdownLoader("papers", paper), schema: paper }),
  benchmarks: defineCollection({ loader: markdownLoader("benchmarks", benchmark), schema: benchmark }),
  families: defineCollection({ loader: glob({ pattern: "*.mdx", base: "content/families" }), schema: asText(family) }),
  topics: defineCollection({ loader: glob({ pattern: "*.mdx", base: "content/topics" }), schema: asText(topic) }),
  outsideModels: defineCollection({ loader: outsideModelsLoader(), schema: outsideModel }),
  organizations: defineCollection({ loader: organizationsLoader(), schema: organization }),
};
