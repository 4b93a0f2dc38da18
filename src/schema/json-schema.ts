/**
 * JSON Schema of content files, for editors. Our own schema reads front matter as text; an editor reads `shots: 5` as a
 * number and `feed: false` as a boolean, so each field accepts the bare form as well if its text can be written bare.
 */
import { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The input side of a schema as JSON Schema draft 7 (the draft that VS Code's YAML extension supports best), without
 * external references. Accepts whatever the schema accepts, with one exception: free text that is the bare word `true`,
 * `false` or `null`, which nobody writes on purpose. What only the lint can check (two fields that exclude each other,
 * references that must exist) is not included.
 */
export function toEditorSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-07",
    unrepresentable: "throw",
    override: ({ zodSchema, jsonSchema, path }) => {
      const expectation = expectationOf(zodSchema);
      if (expectation !== undefined && jsonSchema.enum === undefined) {
        // Shown by the YAML extension of VS Code and by Astro's extension instead of "Incorrect type" or a pattern.
        jsonSchema["errorMessage"] = expectation;
      }
      // Field names are always text.
      if (path.at(-1) === "propertyNames") return;
      if (jsonSchema.enum !== undefined) acceptBareNames(jsonSchema, jsonSchema.enum);
      else if ([jsonSchema.type].flat().includes("string")) acceptBareText(zodSchema, jsonSchema);
    },
  });
}

const accepts = (schema: z.core.$ZodType, text: string) => z.safeParse(schema, text).success;

/** Texts that an editor reads as integers and as fractions, including a year and an arXiv id. */
const INTEGERS = ["0", "7", "12", "2024"];
const FRACTIONS = ["1.5", "2404.06395"];

/** Derives the accepted types by testing texts against the schema itself, so that it follows changes of the fields. */
function acceptBareText(schema: z.core.$ZodType, json: JsonSchema): void {
  const fraction = FRACTIONS.some((text) => accepts(schema, text));
  const integer = INTEGERS.some((text) => accepts(schema, text));
  json.type = fraction ? ["string", "number"] : integer ? ["string", "integer"] : "string";
  // Rules that are code in our schema can have a keyword in JSON Schema.
  if (accepts(schema, "2024-02-29") && !accepts(schema, "2023-02-29")) json.format = "date";
  if (accepts(schema, "https://arxiv.org/") && !accepts(schema, "http://arxiv.org/")) {
    json.format = "uri";
    json.pattern = "^https://";
  }
}

/** A closed list accepts the bare form of a name that an editor reads as a boolean or a number. */
function acceptBareNames(json: JsonSchema, names: unknown[]): void {
  const bare = names.flatMap((name): (boolean | number)[] =>
    typeof name === "string" && /^(?:true|false|0|[1-9]\d*)$/.test(name) ? [JSON.parse(name) as boolean | number] : [],
  );
  if (bare.length === 0) return;
  json.type = [...new Set(bare.map((value) => (typeof value === "boolean" ? "boolean" : "integer"))), "string"];
  json.enum = [...bare, ...names.filter((name) => typeof name === "string")];
}

/** A field's expectation, from the message with which it refuses, as a sentence. */
function expectationOf(schema: z.core.$ZodType): string | undefined {
  const refused = z.safeParse(schema, {}).error?.issues.find(({ path }) => path.length === 0)?.message;
  const what = /^expected (.+?)[,;] found /s.exec(refused ?? "")?.[1];
  return what === undefined ? undefined : `Expected ${what}.`;
}
