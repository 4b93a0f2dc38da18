/** Writes the files that are generated from the schemas: JSON Schemas for editors and the table of fields. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGenerated } from "../src/schema/editor/generated.ts";
import { writeAtomically } from "../src/lib/atomic-write.ts";
import { readArguments } from "./arguments.ts";

readArguments(
  `Writes schemas/*.schema.json (what editors complete and check front matter with) and docs/fields.md.

  npm run schema    after a change of src/schema/paper.ts or src/schema/taxonomy.ts

Exit code: 0 written, 1 something could not be written, 2 invalid arguments.`,
  {},
);
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};
for (const [file, text] of await writeGenerated(root)) {
  const path = join(root, file);
  const changed = read(path) !== text;
  if (changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, text);
  }
  console.log(`${file}: ${changed ? "written" : "unchanged"}`);
}
