/** Builds into a folder next to the earlier output, and puts the new one in its place when everything has succeeded. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

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
        // Next to the target, so that both are on one disk and moving is renaming.
        const prefix = `.${basename(target)}-build-`;
        removeLeftovers(dirname(target), prefix);
        scratch = join(dirname(target), `${prefix}${process.pid}`);
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

/** Builds that were stopped leave their folders behind. @param prefix of the folder, before its process id */
function removeLeftovers(parent: string, prefix: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
