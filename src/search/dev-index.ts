import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves the search index of the last build under the dev server, so that search works while writing. */
export function pagefindInDev(): AstroIntegration {
  return {
    name: "smallprint-pagefind-in-dev",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const root = fileURLToPath(new URL("../../dist/pagefind/", import.meta.url));
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
          const at = path.indexOf("/pagefind/");
          if (at < 0) return next();
          const file = join(root, normalize(path.slice(at + "/pagefind/".length)));
          if (!file.startsWith(root) || !existsSync(file)) return next();
          readFile(file).then((content) => {
            response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
            response.end(content);
          }, next);
        });
      },
    },
  };
}
