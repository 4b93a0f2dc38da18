/** Lints the content before a build: one mistake, and nothing is built. */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { lintCatalogue } from "../lint/lint.ts";
import { errorsOf, formatIssues } from "../reader/issue.ts";
import { site } from "../config.ts";
import type { BuildContent } from "./build-content.ts";

export function lintContent(build: BuildContent): AstroIntegration {
  return {
    name: "smallprint-lint-content",
    hooks: {
      "astro:config:setup": ({ command, config, logger }) => {
        if (command !== "build") return;
        // Addresses are made in src/urls.ts from the environment, which a flag of Astro's command would not reach.
        if (config.base !== site.base || config.site !== site.url) {
          throw withoutStack("set BASE_PATH and SITE_URL in place of --base and --site");
        }
        const today = new Date().toISOString().slice(0, 10);
        const { content, issues } = lintCatalogue(fileURLToPath(config.root), today);
        const errors = errorsOf(issues);
        if (errors.length > 0) {
          console.error(formatIssues(errors));
          throw withoutStack("The content has mistakes: nothing was built, and the earlier output is as it was.");
        }
        build.content = content;
        logger.info(`${content.papers.length} papers, no mistakes`);
      },
    },
  };
}

/** The message is for people who edit content: where in the code it comes from is of no use to them. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = "";
  return error;
}
