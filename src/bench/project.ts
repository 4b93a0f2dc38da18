/** A copy of the project beside the original, with a catalogue of its own. */
import { cpSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** What a build reads, the catalogue apart. */
const COPIED = ["src", "scripts", "public", "schemas", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Makes the copy in a folder that need not exist; `content/` is left to the caller. */
export function copyProject(repository: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(repository, name), join(folder, name), { recursive: true });
  // Each package is linked and not their folder: Astro keeps its cache there, which is the caller's otherwise.
  const packages = realpathSync(join(repository, "node_modules"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(packages)) {
    if (/^\.(astro|vite|cache)/.test(name)) continue;
    symlinkSync(join(packages, name), join(folder, "node_modules", name));
  }
}
