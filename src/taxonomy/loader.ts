import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import { readOrganizations, readOutsideModels, type YamlEntries } from "../check/content.ts";
import { formatIssues } from "../paper/issue.ts";

/** Loads `content/outside-models.yaml`. */
export const outsideModelsLoader = () => yamlLoader("outside-models", readOutsideModels);

/** Loads `content/organizations.yaml`. */
export const organizationsLoader = () => yamlLoader("organizations", readOrganizations);

function yamlLoader<T extends Record<string, unknown>>(name: string, read: (root: string) => YamlEntries<T>): Loader {
  return {
    name: `smallprint-${name}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const fill = () => {
        const { entries, issues } = read(root);
        if (issues.length > 0) throw new Error(`\n${formatIssues(issues)}`);
        context.store.clear();
        for (const [id, entry] of entries) context.store.set({ id, data: entry });
      };
      fill();
      context.watcher?.on("change", (path) => {
        if (path !== join(root, `content/${name}.yaml`)) return;
        try {
          fill();
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      });
    },
  };
}
