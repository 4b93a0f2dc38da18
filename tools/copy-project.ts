import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** What a build reads, the content apart. */
const BUILT = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/**
 * Copies the project, to be built with other content.
 * @param folder that exists
 * @param more files and folders that are copied too
 */
export function copyProject(repository: string, folder: string, more: readonly string[] = []): void {
  for (const name of [...BUILT, ...more]) cpSync(join(repository, name), join(folder, name), { recursive: true });
  // Builds write no cache into it: see `cacheDir` in astro.config.mjs.
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
}
