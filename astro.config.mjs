import { createHash } from "node:crypto";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { hostHeaders } from "./src/hosting/headers.ts";
import { site } from "./src/site.ts";
import { speculationRules, themeScript } from "./src/layouts/theme-script.ts";
import { styleguide } from "./src/styleguide/route.ts";
import { readPart } from "./src/parts/part.ts";
import { pagesOf } from "./src/parts/prerender.ts";
import { contentInPreview } from "./src/catalogue/preview.ts";
import { pagefindInDev } from "./src/search/dev-index.ts";

/** `2/4`: only these pages are made. */
const part = readPart(process.env.BUILD_PART ?? "");

/** @param {string} code */
const hash = (code) => /** @type {const} */ (`sha256-${createHash("sha256").update(code).digest("base64")}`);

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir: process.env.OUT_DIR ?? "dist",
  // Parts that are made at once would write one store.
  ...(part ? { cacheDir: `node_modules/.astro/part-${part.index}-of-${part.of}` } : {}),
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  integrations: [
    mdx(),
    sitemap({
      // The days are added when the parts are joined.
      filter: (page) => !/\/(styleguide|offline)\/$/.test(page),
    }),
    contentInPreview(),
    pagefindInDev(),
    styleguide(),
    hostHeaders(site.base),
    pagesOf(part),
  ],
  build: { inlineStylesheets: "never" },
  prefetch: false,
  // JSON Schemas for completion in front matter by Astro's extension; written to .astro/, not into the site.
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
