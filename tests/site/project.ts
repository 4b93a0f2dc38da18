/** Copies of the project in other folders, and builds of them. */
import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site.ts";

/** Copies what a build reads, the content apart. @param more folders that are copied too */
export function copyProject(folder: string, more: readonly string[] = []): void {
  for (const entry of ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json", ...more]) {
    cpSync(join(root, entry), join(folder, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** Builds without pictures for sharing: that they can be drawn is tested without a build. */
export const astroBuild = (folder: string) =>
  spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SOCIAL_IMAGES: "0" },
  });
