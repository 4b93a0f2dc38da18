import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import { errorsOf } from "../check/check.ts";
import { readOutsideModels } from "../check/content.ts";
import { OUTSIDE_MODELS_FILE } from "../check/tree.ts";
import { formatIssues } from "../paper/issue.ts";

/** Loads `content/outside-models.yaml`. */
export function outsideModelsLoader(): Loader {
  return {
    name: "smallprint-outside-models",
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const fill = () => {
        const { models, issues } = readOutsideModels(root);
        const errors = errorsOf(issues);
        if (errors.length > 0) throw new Error(`\n${formatIssues(errors)}`);
        context.store.clear();
        for (const [id, model] of models) context.store.set({ id, data: { ...model } });
      };
      fill();
      context.watcher?.on("change", (path) => {
        if (path !== join(root, OUTSIDE_MODELS_FILE)) return;
        try {
          fill();
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      });
    },
  };
}
