import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { kindOf } from "../check/tree.ts";

const index = fileURLToPath(new URL("index.ts", import.meta.url));

/** Makes the catalogue of a preview anew when a file of the content was saved. */
export function contentInPreview(): AstroIntegration {
  return {
    name: "smallprint-content-in-preview",
    hooks: {
      "astro:config:setup": ({ config, command, updateConfig }) => {
        if (command !== "dev") return;
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: "smallprint-content",
                hotUpdate({ file, modules }) {
                  if (kindOf(relative(root, file).split(sep).join("/")) === undefined) return;
                  return [...modules, ...(this.environment.moduleGraph.getModulesByFile(index) ?? [])];
                },
              },
            ],
          },
        });
      },
    },
  };
}
