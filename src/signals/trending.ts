/**
 * Growth of the papers' signals. Relative to the newest snapshot's day, never to the clock, so that two builds of the
 * same content are equal. The formula and its reasons: docs/trending.md.
 */
import { daysBetween } from "../lib/dates.ts";
import type { SignalRow, Snapshot } from "./snapshot.ts";

export const SIGNALS = ["upvotes", "stars", "citations"] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * Spans of growth. `tolerance`: days by which the earlier snapshot may be older, so that a missed run does no harm and
 * "7 days" never means a month.
 */
export const WINDOWS = [
  { days: 7, tolerance: 3 },
  { days: 30, tolerance: 10 },
] as const;
export type WindowDays = (typeof WINDOWS)[number]["days"];

/** The formula in words, for the page; `scoreOf` computes it. */
export const FORMULA =
  "For each of Hugging Face upvotes, GitHub stars and Semantic Scholar citations that is known on both days, we take the square root of the count now minus the square root of the count then, and add these up. " +
  "The stars of a repository that several papers share are divided equally among them; a signal that is not known on both days adds nothing, and one that fell subtracts.";

export interface TrendingPaper {
  id: string;
  /** Day of the first version; at equal scores the newer paper ranks first. */
  published: string;
  /** Former ids, which older snapshots may use. */
  aliases?: readonly string[];
}

export interface SignalGrowth {
  now: number;
  then: number;
  growth: number;
  /** Number of other papers with the same repository; 0 for signals other than stars. */
  sharedWith: number;
}

export interface TrendingRow {
  id: string;
  /** Only signals that are known on both days; at least one. */
  signals: Partial<Record<Signal, SignalGrowth>>;
  score: number;
  /** From 1, in a total order: score, then newest, then id. */
  rank: number;
}

export type TrendingWindow =
  | { days: WindowDays; ok: true; from: string; to: string; rows: TrendingRow[] }
  | { days: WindowDays; ok: false; reason: string };

/** The days, of those available, whose snapshots `trending` needs. */
export function daysForTrending(days: readonly string[]): string[] {
  const newest = newestOf(days);
  if (newest === undefined) return [];
  const earlier = WINDOWS.map((window) => earlierDay(days, newest, window));
  return [...new Set([newest, ...earlier.filter((day) => day !== undefined)])].sort();
}

/** Growth over each window, in the order of `WINDOWS`. The parameters may be in any order. */
export function trending(snapshots: readonly Snapshot[], papers: readonly TrendingPaper[]): TrendingWindow[] {
  const byDay = new Map(snapshots.map((snapshot) => [snapshot.day, snapshot]));
  const days = [...byDay.keys()];
  const to = newestOf(days);
  return WINDOWS.map((window): TrendingWindow => {
    const from = to === undefined ? undefined : earlierDay(days, to, window);
    const [now, then] = [to, from].map((day) => (day === undefined ? undefined : byDay.get(day)));
    if (!now || !then) return { days: window.days, ok: false, reason: whyNot(days, to, window) };
    const rows = rowsBetween(then, now, papers);
    if (rows.length === 0) {
      const reason = `No paper's signal is known both on ${then.day} and on ${now.day}.`;
      return { days: window.days, ok: false, reason };
    }
    return { days: window.days, ok: true, from: then.day, to: now.day, rows };
  });
}

const newestOf = (days: readonly string[]) => [...days].sort().at(-1);

/** The newest day within the window's span and tolerance. */
function earlierDay(
  days: readonly string[],
  newest: string,
  { days: span, tolerance }: (typeof WINDOWS)[number],
): string | undefined {
  return newestOf(
    days.filter((day) => {
      const age = daysBetween(day, newest);
      return age >= span && age <= span + tolerance;
    }),
  );
}

function whyNot(
  days: readonly string[],
  newest: string | undefined,
  { days: span, tolerance }: (typeof WINDOWS)[number],
): string {
  if (newest === undefined) return "No upvotes, stars or citations have been collected yet.";
  if (days.length === 1) return `Signals have been collected on one day only (${newest}); growth needs two.`;
  return `There is no collection of signals ${span} to ${span + tolerance} days before the newest one (${newest}).`;
}

function rowsBetween(then: Snapshot, now: Snapshot, papers: readonly TrendingPaper[]): TrendingRow[] {
  const rowOf = ({ papers: rows }: Snapshot, { id, aliases = [] }: TrendingPaper): SignalRow | undefined => {
    const known = [id, ...aliases].find((name) => Object.hasOwn(rows, name));
    return known === undefined ? undefined : rows[known];
  };
  const ends = papers.map((paper) => ({ paper, now: rowOf(now, paper), then: rowOf(then, paper) }));
  const sharing = new Map<number, number>();
  for (const { now } of ends) {
    if (now?.repository !== undefined) sharing.set(now.repository, (sharing.get(now.repository) ?? 0) + 1);
  }
  return ends
    .flatMap(({ paper, now, then }) => {
      if (!now || !then) return [];
      const signals = growthOf(now, then, sharing);
      return Object.keys(signals).length === 0 ? [] : [{ paper, signals, score: scoreOf(signals) }];
    })
    .sort(
      (a, b) =>
        b.score - a.score || compareText(b.paper.published, a.paper.published) || compareText(a.paper.id, b.paper.id),
    )
    .map(({ paper, signals, score }, index) => ({ id: paper.id, signals, score, rank: index + 1 }));
}

function growthOf(now: SignalRow, then: SignalRow, sharing: ReadonlyMap<number, number>): TrendingRow["signals"] {
  const signals: TrendingRow["signals"] = {};
  for (const signal of SIGNALS) {
    const [later, earlier] = [now[signal], then[signal]];
    if (later === undefined || earlier === undefined) continue;
    // Stars of two different repositories (the link changed in between) are not growth.
    if (signal === "stars" && now.repository !== then.repository) continue;
    const papers = signal === "stars" && now.repository !== undefined ? (sharing.get(now.repository) ?? 1) : 1;
    signals[signal] = { now: later, then: earlier, growth: later - earlier, sharedWith: papers - 1 };
  }
  return signals;
}

/** @see FORMULA */
export function scoreOf(signals: TrendingRow["signals"]): number {
  return SIGNALS.reduce((sum, signal) => {
    const growth = signals[signal];
    return growth === undefined
      ? sum
      : sum + (Math.sqrt(growth.now) - Math.sqrt(growth.then)) / (1 + growth.sharedWith);
  }, 0);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
