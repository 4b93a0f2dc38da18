import { createHash } from "node:crypto";
import mdx from "@astrojs/mdx";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { hostHeaders } from "./src/hosting/headers.ts";
import { site } from "./src/site.ts";
import { speculationRules, themeScript } from "./src/layouts/theme-script.ts";
import { styleguide } from "./src/styleguide/route.ts";
import { bundleOnly, clientIn } from "./src/parts/bundle.ts";
import { contentInPreview } from "./src/catalogue/preview.ts";
import { pagefindInDev } from "./src/search/dev-index.ts";

/** Where a build wants the pages' code, without pages. */
const bundle = process.env.BUNDLE_FOLDER;

/** @param {string} code */
const hash = (code) => /** @type {const} */ (`sha256-${createHash("sha256").update(code).digest("base64")}`);

export default defineConfig({
  site: site.url,
  base: site.base,
  ...(bundle ? { outDir: clientIn(bundle) } : {}),
  trailingSlash: "always",
  prerenderConflictBehavior: "error",
  integrations: [
    mdx(),
    contentInPreview(),
    pagefindInDev(),
    styleguide(),
    hostHeaders(site.base),
    ...(bundle ? [bundleOnly(bundle)] : []),
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
