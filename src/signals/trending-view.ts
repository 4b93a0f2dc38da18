/** View of trending for a page: a title, a reason, rows of text. */
import { pluralize } from "../lib/pluralize.ts";
import { daysBetween, formatDay } from "../lib/dates.ts";
import { FORMULA, SIGNALS, type Signal, type TrendingRow, type TrendingWindow, type WindowDays } from "./trending.ts";

export interface TrendingEntry {
  id: string;
  /** `+12 upvotes`, `+340 stars (shared with 4 papers)`; unchanged signals are omitted. */
  parts: string[];
  /** The parts and the span in one line; empty under "Newest". */
  text: string;
}

export type TrendingView =
  | {
      title: "Trending";
      days: WindowDays;
      /** `From 15 Nov 2026 to 24 Nov 2026`. */
      span: string;
      formula: string;
      rows: TrendingEntry[];
    }
  | {
      title: "Newest";
      /** Why growth is not shown: one or two sentences. */
      reason: string;
      rows: TrendingEntry[];
    };

const NOUNS: Record<Signal, readonly [one: string, many: string]> = {
  upvotes: ["upvote", "upvotes"],
  stars: ["star", "stars"],
  citations: ["citation", "citations"],
};

/**
 * @param windows from `trending`; the first with growth is shown. Pass one to show only that one
 * @param newest the fallback, newest first
 * @param limit maximum number of rows
 */
export function trendingView(
  windows: readonly TrendingWindow[],
  newest: readonly { id: string }[],
  limit: number,
): TrendingView {
  for (const window of windows) {
    if (!window.ok) continue;
    const grown = window.rows.filter(({ score }) => score > 0).slice(0, limit);
    if (grown.length === 0) continue;
    const days = daysBetween(window.from, window.to);
    return {
      title: "Trending",
      days: window.days,
      span: `From ${formatDay(window.from)} to ${formatDay(window.to)}`,
      formula: FORMULA,
      rows: grown.map((row) => {
        const parts = partsOf(row);
        return { id: row.id, parts, text: `${parts.join(", ")} over ${days} days` };
      }),
    };
  }
  return {
    title: "Newest",
    reason: `${reasonOf(windows)} So the newest papers are shown.`,
    rows: newest.slice(0, limit).map(({ id }) => ({ id, parts: [], text: "" })),
  };
}

function reasonOf(windows: readonly TrendingWindow[]): string {
  const flat = windows.find((window) => window.ok);
  if (flat) return `No paper's signals grew from ${formatDay(flat.from)} to ${formatDay(flat.to)}.`;
  const [first] = windows;
  const reason = first && !first.ok ? first.reason : "Growth was not computed.";
  return reason.replace(/\d{4}-\d{2}-\d{2}/g, formatDay);
}

/** In the order of `SIGNALS`. */
function partsOf({ signals }: TrendingRow): string[] {
  return SIGNALS.flatMap((signal) => {
    const growth = signals[signal];
    if (growth === undefined || growth.growth === 0) return [];
    const size = Math.abs(growth.growth);
    const [one, many] = NOUNS[signal];
    const shared = growth.sharedWith > 0 ? ` (shared with ${pluralize(growth.sharedWith, "paper")})` : "";
    return [`${growth.growth > 0 ? "+" : "−"}${size.toLocaleString("en-GB")} ${size === 1 ? one : many}${shared}`];
  });
}
