/** Snapshots of signals can be read, and none is of a day to come. */
import type { Issue } from "../../paper/issue.ts";
import { readSnapshots, snapshotFile } from "../../signals/store.ts";

/** @param today as yyyy-mm-dd */
export function checkSignals(root: string, today: string): Issue[] {
  const { snapshots, issues } = readSnapshots(root);
  const future = snapshots.filter(({ day }) => day > today);
  return [
    ...issues,
    ...future.map(({ day }) => ({
      file: snapshotFile(day),
      message: `${day} is in the future: nobody has counted that yet. Delete the file`,
    })),
  ];
}
