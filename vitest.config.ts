import { getViteConfig } from "astro/config";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/*.test.ts", "tests/hostile/*.test.ts"],
          exclude: ["src/components/**"],
          // Properties are tried with hundreds of inputs, and the machine may be busy.
          testTimeout: 60_000,
        },
      },
      // Components drawn alone, by Astro's container: they need its compiler and nothing else of the site's settings.
      getViteConfig(
        { test: { name: "components", include: ["src/components/**/*.test.ts"] } },
        { configFile: false, cacheDir: ".build/cache", devToolbar: { enabled: false } },
      ),
      // Programs that nobody here wrote read the finished citations: biber, bibtex, pandoc, bibutils.
      { test: { name: "citations", include: ["tests/citations/**/*.test.ts"], testTimeout: 120_000 } },
      // A real nginx serves the finished site with the configuration that we hand out.
      { test: { name: "hosting", include: ["tests/hosting/**/*.test.ts"], hookTimeout: 60_000 } },
      // Over the finished files of `npm run build`, under / and under a base path.
      { test: { name: "site", include: ["tests/site/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
