import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import { contentFiles } from "../check/content.ts";
import { idOf, kindOf } from "../check/tree.ts";

/**
 * Tells Astro which files are of a kind, so that editors complete their front matter. What stands in them the catalogue
 * reads by itself: Astro would keep all of it as one string, made again at every change.
 */
export function filesOf(kind: "papers" | "benchmarks"): Loader {
  return {
    name: `smallprint-${kind}`,
    load: ({ config, store, watcher }) => {
      const root = fileURLToPath(config.root);
      const list = (file: string) => store.set({ id: idOf(file), data: {}, filePath: file });
      store.clear();
      for (const file of contentFiles(root, kind)) list(file);
      watcher?.add(join(root, "content", kind));
      const told = (change: (file: string) => unknown) => (path: string) => {
        const file = relative(root, path).split(sep).join("/");
        if (kindOf(file) === kind) change(file);
      };
      watcher?.on("add", told(list));
      watcher?.on(
        "unlink",
        told((file) => store.delete(idOf(file))),
      );
      return Promise.resolve();
    },
  };
}
