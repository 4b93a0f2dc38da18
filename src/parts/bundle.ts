/**
 * Bundles the pages' code once, for processes that make pages without Astro's build: those need neither its bundler nor
 * its compiler, which take more memory than all else, and after an edit nothing is bundled again.
 */
import { globSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

/** What is served beside the pages: scripts, styles, fonts and the files of `public/`. */
export const clientIn = (bundle: string) => join(bundle, "client");
/** Code that makes pages. */
const serverIn = (bundle: string) => join(bundle, "server");

/** The module that makes the pages of a bundle. @throws if the folder holds none */
export async function entryOf(bundle: string): Promise<typeof import("./entry.ts")> {
  const [file] = globSync("prerender-entry.*.mjs", { cwd: serverIn(bundle) });
  if (file === undefined) throw new Error("no code that makes pages was bundled");
  return (await import(pathToFileURL(join(serverIn(bundle), file)).href)) as typeof import("./entry.ts");
}

/**
 * Has Astro bundle everything and make no page.
 * @param bundle folder that need not exist; Astro's output has to be `clientIn(bundle)`
 */
export function bundleOnly(bundle: string): AstroIntegration {
  const entry = fileURLToPath(new URL("./entry.ts", import.meta.url));
  return {
    name: "smallprint-bundle",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "smallprint-entry",
                configEnvironment: (name) =>
                  name === "prerender" ? { build: { rolldownOptions: { input: entry } } } : undefined,
              },
            ],
          },
        });
      },
      // Only an adapter may bring an entry of its own.
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "smallprint-bundle",
          entrypointResolution: "auto",
          adapterFeatures: { buildOutput: "static" },
          supportedAstroFeatures: { staticOutput: "stable", sharpImageService: "stable" },
        });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer({
          name: "smallprint-bundle",
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error("a bundle makes no page")),
          // Astro deletes the folder next.
          teardown: () => {
            renameSync(join(clientIn(bundle), ".prerender"), serverIn(bundle));
            return Promise.resolve();
          },
        });
      },
    },
  };
}
