/** Builds beside the earlier output, and puts the new one in its place when everything has succeeded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

/** Folders of builds, by the number of their process. */
const PREFIX = "site-";

/** Has to be the last integration: what others do when a build is done is part of it. */
export function atomicOutput(): AstroIntegration {
  let target: string | undefined;
  let scratch = "";
  return {
    name: "smallprint-atomic-output",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        target = fileURLToPath(config.outDir).replace(/[/\\]$/, "");
        const folder = join(fileURLToPath(config.root), ".build");
        removeLeftovers(folder);
        scratch = join(folder, `${PREFIX}${process.pid}`);
        updateConfig({ outDir: pathToFileURL(`${join(scratch, "new")}/`) });
      },
      "astro:build:done": ({ dir, logger }) => {
        if (target === undefined) return;
        mkdirSync(dirname(target), { recursive: true });
        if (existsSync(target)) renameSync(target, join(scratch, "earlier"));
        renameSync(fileURLToPath(dir), target);
        rmSync(scratch, { recursive: true });
        logger.info(`the site is in ${target}`);
      },
    },
  };
}

/** Builds that were stopped leave their folders behind. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length)))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}
