import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../lib/dates.ts";
import { daysToDrop, KEEP_DAILY_DAYS } from "./thinning.ts";

const START = "2026-01-01";

/** The days left after a run on each of the days, thinned each time. */
function runDaily(days: readonly string[]): string[] {
  let retained: string[] = [];
  for (const day of days) {
    retained.push(day);
    const dropped = new Set(daysToDrop(retained));
    retained = retained.filter((known) => !dropped.has(known));
  }
  return retained;
}

const daysFrom = (start: string, count: number) => Array.from({ length: count }, (_, index) => addDays(start, index));

describe("thinning", () => {
  it("retains every day of the last 40", () => {
    expect(daysToDrop(daysFrom(START, KEEP_DAILY_DAYS + 1))).toEqual([]);
    expect(daysToDrop([])).toEqual([]);
  });

  it("retains Mondays beyond that, and the week's next day where Monday was missed", () => {
    // 2026-01-05 is a Monday.
    const days = daysFrom("2026-01-05", 70).filter((day) => day !== "2026-01-12");
    const dropped = new Set(daysToDrop(days));
    expect(days.filter((day) => !dropped.has(day) && daysBetween(day, days.at(-1) ?? "") > 40)).toEqual([
      "2026-01-05",
      "2026-01-13",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
    ]);
  });

  it("retains a month's first day beyond 400 days", () => {
    const retained = runDaily(daysFrom(START, 3 * 365));
    expect(retained.slice(0, 3)).toEqual(["2026-01-01", "2026-02-02", "2026-03-02"]);
    // 41 days, 51 weeks, 23 months.
    expect(retained.length).toBe(41 + 51 + 23);
  });

  it("is idempotent, and drops nothing of the last 40 days, however runs were missed", () => {
    const days = fc.uniqueArray(
      fc.nat(1200).map((offset) => addDays(START, offset)),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(days, (days) => {
        const dropped = new Set(daysToDrop(days));
        const retained = days.filter((day) => !dropped.has(day));
        expect(daysToDrop(retained)).toEqual([]);
        const newest = [...days].sort().at(-1);
        for (const day of dropped) expect(daysBetween(day, newest ?? day)).toBeGreaterThan(KEEP_DAILY_DAYS);
      }),
    );
  });
});
