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

/** The days that have a snapshot, oldest first, and an issue for every other file. A missing folder is empty. */
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
        message: "is not a snapshot: this folder accepts only files named <yyyy-mm-dd>.json",
        hint: "move or delete it",
        rule: "signals",
        severity: "error",
      });
    }
  }
  return { days, issues };
}

/**
 * Reads snapshots, oldest first, and collects their issues.
 * @param pick which days to read; all by default
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

/** Deletes the snapshots that the thinning rule drops. Returns their days. */
export function thinSnapshots(root: string): string[] {
  const dropped = daysToDrop(listDays(root).days);
  for (const day of dropped) rmSync(join(root, snapshotFile(day)));
  return dropped;
}
