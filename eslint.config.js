import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", ".build/", ".astro/", "node_modules/", "test-results/", "playwright-report/"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-imports": "off",
    },
  },
  {
    // Everything else asks src/catalogue/ and never walks collections itself.
    files: ["src/**/*.ts", "src/**/*.astro"],
    ignores: ["src/catalogue/index.ts", "src/content.config.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "astro:content", message: "Ask src/catalogue/ instead." }] },
      ],
    },
  },
  {
    // Rendered Markdown of checked content, JSON-LD and the one inline script are the only raw HTML.
    files: ["src/**/*.astro"],
    rules: { "astro/no-set-html-directive": "off" },
  },
);
