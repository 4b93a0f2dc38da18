/**
 * JSON Schema of what people write, for editors. Our own schema reads front matter as text; an editor reads `shots: 5`
 * as a number and `feed: false` as a boolean, so a field takes the bare form too wherever its text may be written bare.
 */
import { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The input side of a schema as JSON Schema draft 7 (the draft that VS Code's YAML extension knows best), without
 * references to elsewhere. Accepts whatever the schema accepts, with one exception: free text that is the bare word
 * `true`, `false` or `null`, which nobody writes on purpose. What only our check can tell (two fields that exclude each
 * other, names that must exist) is not in it.
 */
export function toEditorSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-07",
    unrepresentable: "throw",
    override: ({ zodSchema, jsonSchema, path }) => {
      const expectation = expectationOf(zodSchema);
      if (expectation !== undefined && jsonSchema.enum === undefined) {
        // Shown by VS Code's YAML extension and Astro's instead of "Incorrect type" or a pattern.
        jsonSchema["errorMessage"] = expectation;
      }
      // Names of fields are always text.
      if (path.at(-1) === "propertyNames") return;
      if (jsonSchema.enum !== undefined) takeBareNames(jsonSchema, jsonSchema.enum);
      else if ([jsonSchema.type].flat().includes("string")) takeBareText(zodSchema, jsonSchema);
    },
  });
}

const takes = (schema: z.core.$ZodType, text: string) => z.safeParse(schema, text).success;

/** Texts that an editor reads as whole numbers and as fractions; a year and an arXiv id are among them. */
const WHOLE = ["0", "7", "12", "2024"];
const FRACTIONS = ["1.5", "2404.06395"];

/** Asks the schema itself which texts it takes, so that the answer follows whatever its fields become. */
function takeBareText(schema: z.core.$ZodType, json: JsonSchema): void {
  const fraction = FRACTIONS.some((text) => takes(schema, text));
  const whole = WHOLE.some((text) => takes(schema, text));
  json.type = fraction ? ["string", "number"] : whole ? ["string", "integer"] : "string";
  // Rules that are code in our schema have a name in JSON Schema.
  if (takes(schema, "2024-02-29") && !takes(schema, "2023-02-29")) json.format = "date";
  if (takes(schema, "https://arxiv.org/") && !takes(schema, "http://arxiv.org/")) {
    json.format = "uri";
    json.pattern = "^https://";
  }
}

/** A closed list takes the bare form of a name that an editor reads as a boolean or a number. */
function takeBareNames(json: JsonSchema, names: unknown[]): void {
  const bare = names.flatMap((name): (boolean | number)[] =>
    typeof name === "string" && /^(?:true|false|0|[1-9]\d*)$/.test(name) ? [JSON.parse(name) as boolean | number] : [],
  );
  if (bare.length === 0) return;
  json.type = [...new Set(bare.map((value) => (typeof value === "boolean" ? "boolean" : "integer"))), "string"];
  json.enum = [...bare, ...names.filter((name) => typeof name === "string")];
}

/** What a kind of field says that it expected when it refuses, as a sentence. */
function expectationOf(schema: z.core.$ZodType): string | undefined {
  const refused = z.safeParse(schema, {}).error?.issues.find(({ path }) => path.length === 0)?.message;
  const what = /^expected (.+?)[,;] found /s.exec(refused ?? "")?.[1];
  return what === undefined ? undefined : `Expected ${what}.`;
}
