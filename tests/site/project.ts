/** Copies the project to other folders, and builds the copies. */
import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site.ts";

/** Copies what a build reads, except the content. @param more further folders to copy */
export function copyProject(folder: string, more: readonly string[] = []): void {
  for (const entry of ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json", ...more]) {
    cpSync(join(root, entry), join(folder, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** Builds without social images, whose rendering is tested separately. */
export const astroBuild = (folder: string) =>
  spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SOCIAL_IMAGES: "0" },
  });
