import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import { readOrganizations, readOutsideModels, type YamlEntries } from "../check/content.ts";
import { ORGANIZATIONS_FILE, OUTSIDE_MODELS_FILE } from "../check/tree.ts";
import { errorsOf, formatIssues } from "../paper/issue.ts";

export const outsideModelsLoader = () => yamlLoader(OUTSIDE_MODELS_FILE, readOutsideModels);
export const organizationsLoader = () => yamlLoader(ORGANIZATIONS_FILE, readOrganizations);

function yamlLoader<T extends Record<string, unknown>>(file: string, read: (root: string) => YamlEntries<T>): Loader {
  return {
    name: `smallprint-${file}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const fill = () => {
        const { entries, issues } = read(root);
        const errors = errorsOf(issues);
        if (errors.length > 0) throw new Error(`\n${formatIssues(errors)}`);
        context.store.clear();
        for (const [id, entry] of entries) context.store.set({ id, data: entry });
      };
      fill();
      context.watcher?.on("change", (path) => {
        if (path !== join(root, file)) return;
        try {
          fill();
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      });
    },
  };
}
