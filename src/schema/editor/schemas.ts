/** The JSON Schemas for editors and other programs: one for each kind of content file. */
import { z } from "zod";
import { slug } from "../fields.ts";
import { toEditorSchema, type JsonSchema } from "../json-schema.ts";
import { paper } from "../paper.ts";
import { benchmark, family, organization, outsideModel, topic } from "../taxonomy.ts";

const byId = (entry: z.ZodType) => z.record(slug("an id"), entry);

/** A schema's name (it is written to `schemas/<name>.schema.json`), what an entry is called, and its files. */
export const editorSchemas = [
  {
    name: "paper",
    article: "a paper",
    title: "Front matter of a paper",
    files: "content/papers/<year>/<id>.md",
    schema: paper,
  },
  {
    name: "family",
    article: "a family",
    title: "Front matter of a family",
    files: "content/families/<id>.mdx",
    schema: family,
  },
  {
    name: "topic",
    article: "a topic",
    title: "Front matter of a topic",
    files: "content/topics/<id>.mdx",
    schema: topic,
  },
  {
    name: "benchmark",
    article: "a benchmark",
    title: "Front matter of a benchmark",
    files: "content/benchmarks/<id>.md",
    schema: benchmark,
  },
  {
    name: "outside-models",
    article: "an outside model",
    title: "Models that no paper of the catalogue introduces, by id",
    files: "content/outside-models.yaml",
    schema: byId(outsideModel),
  },
  {
    name: "organizations",
    article: "an organization",
    title: "Organizations that papers write in more than one way, by id",
    files: "content/organizations.yaml",
    schema: byId(organization),
  },
] as const satisfies { name: string; article: string; title: string; files: string; schema: z.ZodType }[];

export type EditorSchema = (typeof editorSchemas)[number];

/** The complete JSON Schema of one kind of file. */
export function buildEditorSchema({ title, files, schema }: EditorSchema): JsonSchema {
  const { $schema, ...rest } = toEditorSchema(schema);
  return {
    ...($schema === undefined ? {} : { $schema }),
    title,
    $comment: `Of ${files}. Made by \`npm run schema\` from the one schema in src/; do not edit.`,
    ...rest,
  };
}
