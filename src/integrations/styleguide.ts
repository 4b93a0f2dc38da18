import type { AstroIntegration } from "astro";

/** Adds /styleguide/ in dev, and to builds that ask for it (the tests' build does): readers never see it. */
export function styleguide(): AstroIntegration {
  return {
    name: "smallprint-styleguide",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "dev" || process.env["STYLEGUIDE"] === "1") {
          injectRoute({ pattern: "/styleguide", entrypoint: "./src/integrations/styleguide.astro" });
        }
      },
    },
  };
}
