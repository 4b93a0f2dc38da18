/** The search index: written at the end of a build; dev serves the one of the last build. */
import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { searchRecords } from "../page-kinds/index.ts";
import { textsOf } from "../page-kinds/texts.ts";
import { indexSite } from "../search/index-site.ts";
import type { BuildContent } from "./build-content.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export function searchIndex(build: BuildContent): AstroIntegration {
  let earlier = "";
  return {
    name: "smallprint-search-index",
    hooks: {
      "astro:config:setup": ({ config }) => {
        earlier = join(fileURLToPath(config.outDir), "pagefind", "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { content, catalogue, facts, abstracts } = build;
        const records = searchRecords(catalogue, facts, textsOf(content, catalogue, abstracts));
        const indexed = await indexSite(fileURLToPath(dir), records);
        logger.info(`${indexed} records`);
      },
      "astro:server:setup": ({ server, logger }) => {
        if (!existsSync(earlier)) logger.info("search needs an index: `npm run build` creates one");
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
          const at = path.indexOf("/pagefind/");
          if (at < 0) return next();
          const file = join(earlier, normalize(path.slice(at + "/pagefind/".length)));
          if (!file.startsWith(earlier) || !existsSync(file)) return next();
          response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
          response.end(readFileSync(file));
        });
      },
    },
  };
}
