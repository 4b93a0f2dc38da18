/** Snapshots of signals are readable, and none has a future date. */
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
        message: `${day} is in the future`,
        hint: "delete the file",
      })),
    ];
  },
};
