import { defineCollection } from "astro:content";
import { toEditorSchema } from "./schema/json-schema.ts";
import { contentLoader, yamlLoader } from "./reader/loader.ts";
import { signalsLoader } from "./signals/loader.ts";
import { paper } from "./schema/paper.ts";
import { snapshot } from "./signals/snapshot.ts";
import { benchmark, family, organization, outsideModel, topic } from "./schema/taxonomy.ts";
import type { z } from "zod";

/**
 * A schema that carries our JSON Schema, which Astro writes into `.astro/collections/` for editors. Astro's own reports
 * every unquoted number in front matter as a type error.
 */
const forEditors = <T extends z.ZodType>(schema: T): T => schema.meta(toEditorSchema(schema));

export const collections = {
  papers: defineCollection({ loader: contentLoader("papers", paper), schema: forEditors(paper) }),
  benchmarks: defineCollection({ loader: contentLoader("benchmarks", benchmark), schema: forEditors(benchmark) }),
  families: defineCollection({ loader: contentLoader("families", family), schema: forEditors(family) }),
  topics: defineCollection({ loader: contentLoader("topics", topic), schema: forEditors(topic) }),
  organizations: defineCollection({ loader: yamlLoader("organizations"), schema: organization }),
  outsideModels: defineCollection({ loader: yamlLoader("outsideModels"), schema: outsideModel }),
  signals: defineCollection({ loader: signalsLoader(), schema: snapshot }),
};
