/** One run: query the sources, merge with the day's existing snapshot, write, thin older snapshots. */
import type { Issue } from "../reader/issue.ts";
import { collectSignals, type CollectOptions } from "./collect.ts";
import { mergeRows, type Snapshot } from "./snapshot.ts";
import type { SignalPaper, SourceResult } from "./sources/source.ts";
import { readSnapshots, thinSnapshots, writeSnapshot } from "./store.ts";

export type Refreshed =
  | { ok: false; issues: Issue[] }
  | {
      ok: true;
      results: SourceResult[];
      /** Undefined where no value was collected: then nothing is written. */
      snapshot: Snapshot | undefined;
      /** Days whose snapshots were removed by thinning. */
      dropped: string[];
    };

/**
 * @param day yyyy-mm-dd, the day of the run; an existing snapshot keeps the values that this run could not collect
 * @returns issues, without any request, where that snapshot cannot be read
 */
export async function refreshSignals(
  root: string,
  papers: readonly SignalPaper[],
  { day, write, ...options }: CollectOptions & { day: string; write: boolean },
): Promise<Refreshed> {
  const { snapshots, issues } = readSnapshots(root, (days) => days.filter((known) => known === day));
  const ownIssues = issues.filter(({ file }) => file.endsWith(`/${day}.json`));
  if (ownIssues.length > 0) return { ok: false, issues: ownIssues };
  const { rows, results } = await collectSignals(papers, options);
  if (Object.keys(rows).length === 0) return { ok: true, results, snapshot: undefined, dropped: [] };
  const snapshot = { day, papers: mergeRows(snapshots[0]?.papers ?? {}, rows) };
  if (write) writeSnapshot(root, snapshot);
  return { ok: true, results, snapshot, dropped: write ? thinSnapshots(root) : [] };
}
