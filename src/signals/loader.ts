import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import { readSnapshots } from "./store.ts";
import { daysForTrending } from "./trending.ts";

/** The snapshots of signals that trending compares, by their day. */
export function signalsLoader(): Loader {
  return {
    name: "smallprint-signals",
    load: ({ config, store }) => {
      store.clear();
      const { snapshots } = readSnapshots(fileURLToPath(config.root), daysForTrending);
      for (const snapshot of snapshots) store.set({ id: snapshot.day, data: snapshot });
      return Promise.resolve();
    },
  };
}
