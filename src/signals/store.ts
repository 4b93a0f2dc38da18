/** The folder of snapshots: `content/signals/<yyyy-mm-dd>.json`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { day as dayField } from "../schema/fields.ts";
import type { Issue } from "../reader/issue.ts";
import { writeAtomically } from "../lib/atomic-write.ts";
import { formatSnapshot, parseSnapshot, type Snapshot } from "./snapshot.ts";
import { daysToDrop } from "./thinning.ts";

export const SIGNALS_FOLDER = "content/signals";

/** Path of a day's snapshot from the repository's root. */
export const snapshotFile = (day: string) => `${SIGNALS_FOLDER}/${day}.json`;

/** The days that have a snapshot, oldest first, and files that are none. A missing folder holds nothing. */
function listDays(root: string): { days: string[]; issues: Issue[] } {
  const folder = join(root, SIGNALS_FOLDER);
  if (!existsSync(folder)) return { days: [], issues: [] };
  const days: string[] = [];
  const issues: Issue[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith(".")) continue;
    const day = name.replace(/\.json$/, "");
    if (name !== day && dayField.safeParse(day).success) days.push(day);
    else {
      issues.push({
        file: `${SIGNALS_FOLDER}/${name}`,
        message: "is not a snapshot: only files named <yyyy-mm-dd>.json stand here",
        hint: "move or delete it",
        rule: "signals",
        severity: "error",
      });
    }
  }
  return { days, issues };
}

/**
 * Reads snapshots, oldest first, and every mistake that was met on the way.
 * @param pick which of the days to read; without it all
 */
export function readSnapshots(
  root: string,
  pick: (days: readonly string[]) => readonly string[] = (days) => days,
): { snapshots: Snapshot[]; issues: Issue[] } {
  const { days, issues } = listDays(root);
  const snapshots = pick(days).flatMap((day) => {
    const file = snapshotFile(day);
    const read = parseSnapshot(file, readFileSync(join(root, file), "utf8"));
    issues.push(...read.issues);
    return read.snapshot === null ? [] : [read.snapshot];
  });
  return { snapshots, issues };
}

export function writeSnapshot(root: string, snapshot: Snapshot): void {
  mkdirSync(join(root, SIGNALS_FOLDER), { recursive: true });
  writeAtomically(join(root, snapshotFile(snapshot.day)), formatSnapshot(snapshot));
}

/** Deletes what the thinning rule lets go. Returns the days. */
export function thinSnapshots(root: string): string[] {
  const dropped = daysToDrop(listDays(root).days);
  for (const day of dropped) rmSync(join(root, snapshotFile(day)));
  return dropped;
}
