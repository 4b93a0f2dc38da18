import astro from "eslint-plugin-astro";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** The folders of src/, lowest layer first: a file may import from its own folder and from those before it. */
export const LAYERS = [
  ["lib", "config.ts"],
  ["urls.ts"],
  ["schema"],
  ["reader"],
  ["clients"],
  ["signals", "abstracts"],
  ["lint"],
  ["catalogue"],
  ["facts"],
  ["search"],
  ["outputs"],
  ["page-kinds"],
  ["drafting", "link-check", "mail"],
  ["views"],
  ["client"],
  ["components"],
  ["layouts"],
  ["integrations"],
  ["pages", "content.config.ts", "middleware.ts"],
];
const zones = LAYERS.flatMap((places, index) =>
  places.map((place) => ({
    target: `./src/${place}`,
    from: LAYERS.slice(index)
      .flat()
      .filter((other) => other !== place)
      .map((other) => `./src/${other}`),
    message: "Lower layers never import higher ones: see the list in eslint.config.js.",
  })),
);

export default defineConfig(
  {
    ignores: ["dist/", ".dist-build-*/", ".build/", ".astro/", "node_modules/", "test-results/", "playwright-report/"],
  },
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
    files: ["src/**/*.ts", "src/**/*.astro"],
    ignores: ["src/**/*.test.ts"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".astro"] })] },
    rules: { "import-x/no-restricted-paths": ["error", { zones }] },
  },
  {
    // Everything else uses src/catalogue/ and does not query collections itself.
    files: ["src/**/*.ts", "src/**/*.astro"],
    ignores: ["src/catalogue/index.ts", "src/content.config.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "astro:content", message: "Use src/catalogue/ instead." }] },
      ],
    },
  },
  {
    // Pages compute what components draw. Types may come from anywhere.
    files: ["src/components/**/*.ts", "src/components/**/*.astro"],
    ignores: [
      "src/components/**/*.test.ts",
      // Introductions name things by id only.
      "src/components/mdx/*.astro",
    ],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(\\.\\./)+(catalogue|facts|signals|abstracts|outputs|views)/.*\\.ts$",
              allowTypeImports: true,
              message: "Compute it in src/views/, and pass it as a prop.",
            },
          ],
        },
      ],
    },
  },
  {
    // The only raw HTML is rendered Markdown of linted content, JSON-LD and the one inline script.
    files: ["src/**/*.astro"],
    rules: { "astro/no-set-html-directive": "off" },
  },
);
