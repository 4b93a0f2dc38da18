/** Committed files that are generated from the schemas; a test checks that they are current. */
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { writeFieldTables } from "./field-table.ts";
import { buildEditorSchema, editorSchemas } from "./schemas.ts";

const INTRODUCTION = `# Fields

Made by \`npm run schema\` from the schema that \`npm run check\`, the build and editors use (\`src/schema/paper.ts\`, \`src/schema/taxonomy.ts\`); do not edit. What is left out is "not entered"; where a source says nothing although one would look for it there, the value is \`not-disclosed\`.

## Sourced values

A sourced value is written \`{ value: 3.8B, source: abstract }\`: \`source\` names an entry under \`sources\`, \`note\` (optional) says what the number counts or leaves out. Numbers are written as printed, bare or quoted; quotes keep a last zero visible to other YAML readers.
`;

/** Every generated file: its path from the root and its text, formatted with Prettier. */
export async function writeGenerated(root: string): Promise<Map<string, string>> {
  const schemas = editorSchemas.map((entry) => ({ ...entry, json: buildEditorSchema(entry) }));
  const files = [
    ...schemas.map(({ name, json }) => [`schemas/${name}.schema.json`, JSON.stringify(json)] as const),
    [
      "docs/fields.md",
      `${INTRODUCTION}\n${writeFieldTables(schemas.map(({ article, files, json }) => ({ name: article, files, schema: json })))}`,
    ] as const,
  ];
  return new Map(
    await Promise.all(
      files.map(async ([path, text]) => {
        const config = await resolveConfig(join(root, path));
        return [path, await format(text, { ...config, filepath: path })] as const;
      }),
    ),
  );
}
