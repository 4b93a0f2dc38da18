/** Lints the content before a build: a single error stops it. */
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
        // src/urls.ts builds addresses from the environment, which the flags of Astro's command do not change.
        if (config.base !== site.base || config.site !== site.url) {
          throw withoutStack("set BASE_PATH and SITE_URL instead of --base and --site");
        }
        const today = new Date().toISOString().slice(0, 10);
        const { content, issues } = lintCatalogue(fileURLToPath(config.root), today);
        const errors = errorsOf(issues);
        if (errors.length > 0) {
          console.error(formatIssues(errors));
          throw withoutStack("The content has errors: nothing was built, and the previous output is unchanged.");
        }
        build.content = content;
        logger.info(`${content.papers.length} papers, no errors`);
      },
    },
  };
}

/** The message is for people who edit content; a stack trace would not help them. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = "";
  return error;
}
