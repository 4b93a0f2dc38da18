/** JSON Schema (2020-12) of the API's files, from the zod schemas. */
import { z } from "zod";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { itemFile } from "./envelope.ts";
import { apiLists } from "./files.ts";
import { apiPaper } from "./paper.ts";
import { apiStatus } from "./status.ts";

const paperFile = itemFile(apiPaper).meta({ id: "PaperFile", description: "One paper, whole." });

/** Schemas of files, by name; each has its own file. */
export const fileSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...apiLists.map(({ name, schema }) => [name, schema] as const),
  ["paper", paperFile],
  ["status", apiStatus],
]);

type JsonObject = Record<string, unknown>;

/**
 * A file's self-contained schema. Unknown fields are allowed, so that later additions do not break existing programs;
 * `exact` refuses them, for tests.
 * @throws if there is none of that name
 */
export function jsonSchema(name: string, { exact = false } = {}): JsonObject {
  const schema = fileSchemas.get(name);
  if (!schema) throw new Error(`no schema "${name}"`);
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: exact ? "output" : "input" });
  return { $schema, $id: toAbsoluteUrl(links.apiSchema(name)), ...rest };
}

/** All named schemas as components of the OpenAPI document, with references between them. */
export function schemaComponents(): JsonObject {
  const { $defs = {} } = z.toJSONSchema(z.object(Object.fromEntries(fileSchemas)), { io: "input" });
  const components = JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(components) as JsonObject;
}
