import { describe, expect, it } from "vitest";
import type { SignalRow, Snapshot } from "./snapshot.ts";
import { FORMULA, trending } from "./trending.ts";
import { trendingView } from "./trending-view.ts";

/** Placeholder numbers, not from any real paper. */
const papers = ["a", "b", "c"].map((id) => ({ id, published: "2024-01-01" }));
const snapshot = (day: string, papers: Record<string, SignalRow>): Snapshot => ({ day, papers });
const view = (snapshots: Snapshot[], limit = 8) => trendingView(trending(snapshots, papers), papers, limit);

const NOW = "2026-11-24";
const grown = [
  snapshot("2026-11-16", {
    a: { upvotes: 10, stars: 1000, repository: 1, citations: 100 },
    b: { upvotes: 10, stars: 1000, repository: 1 },
    c: { upvotes: 10 },
  }),
  snapshot(NOW, {
    a: { upvotes: 22, stars: 2340, repository: 1, citations: 99 },
    b: { upvotes: 11, stars: 2340, repository: 1 },
    c: { upvotes: 9 },
  }),
];

describe("the view", () => {
  it("lists what grew, with its parts and the days compared", () => {
    expect(view(grown)).toEqual({
      title: "Trending",
      days: 7,
      span: "From 16 Nov 2026 to 24 Nov 2026",
      formula: FORMULA,
      rows: [
        {
          id: "a",
          parts: ["+12 upvotes", "+1,340 stars (shared with 1 paper)", "−1 citation"],
          text: "+12 upvotes, +1,340 stars (shared with 1 paper), −1 citation over 8 days",
        },
        {
          id: "b",
          parts: ["+1 upvote", "+1,340 stars (shared with 1 paper)"],
          text: "+1 upvote, +1,340 stars (shared with 1 paper) over 8 days",
        },
      ],
    });
    expect(view(grown, 1).rows.length).toBe(1);
  });

  it("falls back to growth over 30 days where that over 7 is unknown", () => {
    const [then, now] = grown;
    const old = { ...then, day: "2026-10-25" } as Snapshot;
    expect(view([old, now as Snapshot])).toMatchObject({ title: "Trending", days: 30 });
  });

  it("falls back to the newest papers, with the reason, where there are fewer than two snapshots", () => {
    expect(view([])).toEqual({
      title: "Newest",
      reason: "No upvotes, stars or citations have been collected yet. So the newest papers are shown.",
      rows: ["a", "b", "c"].map((id) => ({ id, parts: [], text: "" })),
    });
    expect(view([snapshot(NOW, {})])).toMatchObject({
      title: "Newest",
      reason:
        "Signals have been collected on one day only (24 Nov 2026); growth needs two. So the newest papers are shown.",
    });
    expect(view([snapshot("2026-11-21", {}), snapshot(NOW, {})])).toMatchObject({
      reason:
        "There is no collection of signals 7 to 10 days before the newest one (24 Nov 2026). So the newest papers are shown.",
    });
  });

  it("falls back to the newest papers where nothing grew", () => {
    const rows = { a: { upvotes: 5 } };
    expect(view([snapshot("2026-11-17", rows), snapshot(NOW, rows)])).toMatchObject({
      title: "Newest",
      reason: "No paper's signals grew from 17 Nov 2026 to 24 Nov 2026. So the newest papers are shown.",
    });
  });
});
