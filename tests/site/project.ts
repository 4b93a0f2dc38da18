/** Builds of copies of the project. */
import { spawnSync } from "node:child_process";

/** Builds without social images, whose rendering is tested separately. */
export const astroBuild = (folder: string) =>
  spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SOCIAL_IMAGES: "0" },
  });
