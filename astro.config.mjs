import { createHash } from "node:crypto";
import mdx from "@astrojs/mdx";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { speculationRules, themeScript } from "./src/layouts/theme-script.ts";
import { atomicOutput } from "./src/integrations/atomic-output.ts";
import { BuildContent } from "./src/integrations/build-content.ts";
import { hostFiles } from "./src/integrations/host-files.ts";
import { lintContent } from "./src/integrations/lint-content.ts";
import { searchIndex } from "./src/integrations/search-index.ts";
import { sitemap } from "./src/integrations/sitemap.ts";
import { styleguide } from "./src/integrations/styleguide.ts";
import { site } from "./src/config.ts";

const content = new BuildContent();

/** @param {string} code */
const hash = (code) => /** @type {const} */ (`sha256-${createHash("sha256").update(code).digest("base64")}`);

export default defineConfig({
  site: site.url,
  base: site.base,
  // Not in node_modules/, which several copies of the project may share.
  cacheDir: ".build/cache",
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  integrations: [
    lintContent(content),
    mdx(),
    styleguide(),
    searchIndex(content),
    sitemap(content),
    hostFiles(),
    atomicOutput(),
  ],
  // Pages wait for each other at citations and pictures: eight at a time use the second core.
  build: { inlineStylesheets: "never", concurrency: 8 },
  prefetch: false,
  // JSON Schemas with which Astro's extension completes front matter; written to .astro/, not into the site.
  experimental: { contentIntellisense: true },
  // Highlighting would need inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        `form-action 'self'${site.mailForm === undefined ? "" : ` ${new URL(site.mailForm).origin}`}`,
        "worker-src 'self' blob:",
        "connect-src 'self'",
      ],
      // Pagefind compiles WebAssembly; the theme script and the prefetch rules are the only inline ones.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [hash(themeScript), hash(speculationRules(site.base))],
      },
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: {
      rolldownOptions: {
        onLog: (level, log, handle) => {
          // Astro marks every MDX module with a directive that the bundler does not know.
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
});
