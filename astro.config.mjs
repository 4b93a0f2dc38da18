import { createHash } from "node:crypto";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { site } from "./src/site.ts";
import { themeScript } from "./src/layouts/theme-script.ts";
import { pagefindInDev } from "./src/search/dev-index.ts";

/** @param {string} code */
const hash = (code) => /** @type {const} */ (`sha256-${createHash("sha256").update(code).digest("base64")}`);

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir: process.env.OUT_DIR ?? "dist",
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  integrations: [mdx(), sitemap(), pagefindInDev()],
  build: { inlineStylesheets: "never" },
  prefetch: false,
  // Highlighting would need inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "worker-src 'self' blob:",
        "connect-src 'self'",
      ],
      // Pagefind compiles WebAssembly; the theme script is the only inline one.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript)] },
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
