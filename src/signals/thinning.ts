/** Which snapshots are kept, so that the folder stays small: trending needs 40 days, a history needs less detail. */
import { daysBetween, mondayOf } from "../lib/dates.ts";

/** Every day: the 30 days of growth and the 10 that its earlier end may be older. */
export const KEEP_DAILY_DAYS = 40;
/** One a week, up to this age; beyond it one a month. */
export const KEEP_WEEKLY_DAYS = 400;

/**
 * The days whose snapshots may go. Of each week (Monday to Sunday) beyond 40 days the first one stays, which is
 * Monday's unless that was missed; of each month beyond 400 days likewise. Ages count from the newest snapshot.
 */
export function daysToDrop(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const newest = sorted.at(-1);
  if (newest === undefined) return [];
  const kept = new Set<string>();
  return sorted.filter((day) => {
    const age = daysBetween(day, newest);
    if (age <= KEEP_DAILY_DAYS) return false;
    const period = age <= KEEP_WEEKLY_DAYS ? `week of ${mondayOf(day)}` : `month ${day.slice(0, 7)}`;
    if (kept.has(period)) return true;
    kept.add(period);
    return false;
  });
}
