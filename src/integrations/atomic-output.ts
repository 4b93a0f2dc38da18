/** Builds into a scratch folder and replaces the previous output once everything has succeeded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

/** Scratch folders are named by process id. */
const PREFIX = "site-";

/** Must be the last integration: the output that others write in `astro:build:done` is part of the build. */
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

/** Interrupted builds leave their folders behind. */
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
