/** Which snapshots are retained, so that the folder stays small: trending needs 40 days, older history less detail. */
import { daysBetween, mondayOf } from "../lib/dates.ts";

/** Daily snapshots: the 30 days of growth plus the tolerance of 10. */
export const KEEP_DAILY_DAYS = 40;
/** One per week up to this age, one per month beyond it. */
export const KEEP_WEEKLY_DAYS = 400;

/**
 * The days whose snapshots can be deleted. Beyond 40 days the first snapshot of each week (Monday to Sunday) is
 * retained, beyond 400 days the first of each month. Age is relative to the newest snapshot.
 */
export function daysToDrop(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const newest = sorted.at(-1);
  if (newest === undefined) return [];
  const retained = new Set<string>();
  return sorted.filter((day) => {
    const age = daysBetween(day, newest);
    if (age <= KEEP_DAILY_DAYS) return false;
    const period = age <= KEEP_WEEKLY_DAYS ? `week of ${mondayOf(day)}` : `month ${day.slice(0, 7)}`;
    if (retained.has(period)) return true;
    retained.add(period);
    return false;
  });
}
