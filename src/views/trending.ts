/** The trending page: for each span of days the papers that grew, or one list of the newest. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import { citeLine } from "../schema/author-names.ts";
import { FORMULA, type TrendingWindow } from "../signals/trending.ts";
import { trendingView, type TrendingEntry } from "../signals/trending-view.ts";

export interface TrendingPageView {
  title: string;
  sections: readonly TrendingSection[];
  /** How growth is computed, in words. */
  formula: string;
}

export interface TrendingSection {
  id: string;
  heading: string;
  /** The span, or why growth is not shown. */
  about: string;
  rows: readonly TrendingRow[];
}

export interface TrendingRow {
  id: string;
  short: string;
  tldr: string;
  /** `Abdin et al., 2024` */
  cited: string;
  /** `+12 upvotes over 7 days`; undefined for a paper that is listed as new. */
  growth: string | undefined;
}

export function trendingPageView(windows: readonly TrendingWindow[], catalogue: Catalogue): TrendingPageView {
  const newest = catalogue.newest(limits.newestOnHome);
  const views = windows.map((window) => ({
    days: window.days,
    view: trendingView([window], newest, limits.trending),
  }));
  const growing = views.some(({ view }) => view.title === "Trending");
  // Without any growth there is one list of the newest, not one for each span.
  const shown = growing ? views : views.slice(0, 1);
  return {
    title: growing ? "Trending" : "Trending: not yet known",
    sections: shown.map(({ days, view }) => ({
      id: `days-${days}`,
      heading: growing ? `Over ${days} days` : "Newest papers",
      about: view.title === "Trending" ? `${view.span}.` : view.reason,
      rows: view.rows.map((entry) => trendingRow(entry, catalogue)),
    })),
    formula: FORMULA,
  };
}

function trendingRow({ id, parts, text }: TrendingEntry, catalogue: Catalogue): TrendingRow {
  const { short, tldr, authors, published } = catalogue.paper(id);
  return {
    id,
    short,
    tldr,
    cited: `${citeLine(authors)}, ${published.slice(0, 4)}`,
    growth: parts.length > 0 ? text : undefined,
  };
}
