import type { AstroIntegration } from "astro";

/** Adds /styleguide/ in dev and in builds with STYLEGUIDE=1, as the tests use; the published site does not have it. */
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
