/** Snapshots of signals can be read, and none is of a day to come. */
import { readSnapshots, snapshotFile } from "../../signals/store.ts";
import type { CatalogueRule } from "../rule.ts";

export const signals: CatalogueRule = {
  name: "signals",
  severity: "error",
  check({ root }, today) {
    const { snapshots, issues } = readSnapshots(root);
    const future = snapshots.filter(({ day }) => day > today);
    return [
      ...issues,
      ...future.map(({ day }) => ({
        file: snapshotFile(day),
        message: `${day} is in the future: nobody has counted that yet`,
        hint: "delete the file",
      })),
    ];
  },
};
