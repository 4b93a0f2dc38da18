import { getViteConfig } from "astro/config";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "src/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tools/**/*.test.ts",
            "tests/*.test.ts",
            "tests/hostile/*.test.ts",
          ],
          exclude: ["src/components/**"],
          // Property-based tests run hundreds of inputs, and the machine may be busy.
          testTimeout: 60_000,
        },
      },
      // Components rendered alone by Astro's container: they need its compiler and no other settings of the site.
      getViteConfig(
        { test: { name: "components", include: ["src/components/**/*.test.ts"] } },
        { configFile: false, cacheDir: ".build/cache", devToolbar: { enabled: false } },
      ),
      // Third-party programs read the built citations: biber, bibtex, pandoc, bibutils.
      { test: { name: "citations", include: ["tests/citations/**/*.test.ts"], testTimeout: 120_000 } },
      // A real nginx serves the built site with the published configuration.
      { test: { name: "hosting", include: ["tests/hosting/**/*.test.ts"], hookTimeout: 60_000 } },
      // Tests of the output of `npm run build`, under / and under a base path.
      { test: { name: "site", include: ["tests/site/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
