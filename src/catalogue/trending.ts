/** Growth of the papers' signals, computed once from the snapshots that are needed. */
import { daysForTrending, trending } from "../signals/trending.ts";
import { parseSnapshot } from "../signals/snapshot.ts";
import { catalogue } from "./index.ts";

const files = import.meta.glob<string>("/content/signals/*.json", { query: "?raw", import: "default" });
const byDay = new Map(Object.keys(files).map((file) => [/([^/]*)\.json$/.exec(file)?.[1] ?? "", file]));

const snapshots = await Promise.all(
  daysForTrending([...byDay.keys()]).flatMap((day) => {
    const file = byDay.get(day);
    const load = file === undefined ? undefined : files[file];
    if (file === undefined || load === undefined) return [];
    return [
      load().then((text) => {
        const read = parseSnapshot(file.slice(1), text);
        // The check has refused such a file before a build; a preview says it here.
        if (read.snapshot === null)
          throw new Error(read.issues.map(({ file, message }) => `${file} ${message}`).join("\n"));
        return read.snapshot;
      }),
    ];
  }),
);

/** One window for each span, in the order of `WINDOWS`. */
export const trendingWindows = trending(snapshots, catalogue.papers);
