import { expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { fileSchemas, jsonSchema, schemaComponents } from "./schemas.ts";

type Schema = Record<string, unknown>;
const inner = (schema: unknown): Schema[] => {
  if (typeof schema !== "object" || schema === null) return [];
  return [schema as Schema, ...Object.values(schema).flatMap(inner)];
};

it("describes every field", () => {
  const silent = Object.entries(schemaComponents()).flatMap(([name, schema]) =>
    inner(schema).flatMap(({ properties = {} }) =>
      Object.entries(properties as Record<string, Schema>).flatMap(([field, own]) =>
        ["description", "$ref", "const"].some((key) => key in own) ? [] : [`${name}.${field}`],
      ),
    ),
  );
  expect(silent).toEqual([]);
});

it("has no dangling reference", () => {
  const components = schemaComponents();
  const targets = inner(openApiDocument("phi-3")).flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
  expect(targets.length).toBeGreaterThan(20);
  for (const target of targets) expect(components).toHaveProperty([target.replace("#/components/schemas/", "")]);
});

it("allows later additions, and has an exact form that does not", () => {
  for (const name of fileSchemas.keys()) {
    expect(JSON.stringify(jsonSchema(name))).not.toContain('"additionalProperties":false');
    expect(JSON.stringify(jsonSchema(name, { exact: true }))).toContain('"additionalProperties":false');
  }
  expect(() => jsonSchema("nothing")).toThrow('no schema "nothing"');
});
