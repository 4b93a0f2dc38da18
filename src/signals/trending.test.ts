import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SignalRow, Snapshot } from "./snapshot.ts";
import { addDays } from "../lib/dates.ts";
import { daysForTrending, FORMULA, SIGNALS, trending, type TrendingPaper, type TrendingWindow } from "./trending.ts";

const NOW = "2026-11-24";

/** Placeholder numbers, not from any real paper. */
const paper = (id: string, published = "2024-01-01", aliases: string[] = []): TrendingPaper => ({
  id,
  published,
  aliases,
});
const on = (age: number, papers: Record<string, SignalRow>): Snapshot => ({ day: addDays(NOW, -age), papers });

function rows(snapshots: Snapshot[], papers: TrendingPaper[], days = 7) {
  const window = trending(snapshots, papers).find((window) => window.days === days);
  if (!window?.ok) throw new Error(`no growth over ${days} days: ${window?.reason}`);
  return window.rows;
}

describe("growth", () => {
  it("is the sum of the differences of square roots over the signals known on both days", () => {
    const [row] = rows(
      [
        on(7, { a: { upvotes: 4, stars: 100, repository: 1, citations: 9 } }),
        on(0, { a: { upvotes: 16, stars: 121, repository: 1 } }),
      ],
      [paper("a")],
    );
    expect(row).toEqual({
      id: "a",
      rank: 1,
      score: 4 - 2 + (11 - 10),
      signals: {
        upvotes: { now: 16, then: 4, growth: 12, sharedWith: 0 },
        stars: { now: 121, then: 100, growth: 21, sharedWith: 0 },
      },
    });
  });

  it("is negative where a signal fell", () => {
    expect(rows([on(7, { a: { upvotes: 9 } }), on(0, { a: { upvotes: 4 } })], [paper("a")])[0]?.score).toBe(-1);
  });

  it("needs a signal known on both days: a new paper's count is not growth", () => {
    const found = rows(
      [
        on(7, { a: { upvotes: 1 }, b: { citations: 1 } }),
        on(0, { a: { upvotes: 1 }, b: { upvotes: 500 }, c: { upvotes: 500 } }),
      ],
      ["a", "b", "c"].map((id) => paper(id)),
    );
    expect(found.map(({ id }) => id)).toEqual(["a"]);
  });

  it("does not compare the stars of different repositories", () => {
    const found = rows(
      [on(7, { a: { stars: 9, repository: 1, upvotes: 4 } }), on(0, { a: { stars: 900, repository: 2, upvotes: 4 } })],
      [paper("a")],
    );
    expect(found[0]).toMatchObject({ score: 0, signals: { upvotes: { growth: 0 } } });
    expect(found[0]?.signals.stars).toBeUndefined();
  });

  it("divides a shared repository's stars among its papers", () => {
    const shared = (stars: number) => ({ stars, repository: 1 });
    const found = rows(
      [
        on(7, { a: shared(100), b: shared(100), alone: { stars: 100, repository: 2 } }),
        on(0, { a: shared(144), b: shared(144), alone: { stars: 144, repository: 2 } }),
      ],
      [paper("a"), paper("b"), paper("alone")],
    );
    expect(found.map(({ id, score, signals }) => [id, score, signals.stars?.sharedWith])).toEqual([
      ["alone", 2, 0],
      ["a", 1, 1],
      ["b", 1, 1],
    ]);
  });

  it("finds a paper under its former id in an older snapshot", () => {
    const found = rows([on(7, { old: { upvotes: 4 } }), on(0, { new: { upvotes: 9 } })], [paper("new", NOW, ["old"])]);
    expect(found[0]).toMatchObject({ id: "new", score: 1 });
  });

  it("ranks equal scores by date, newest first, then by id", () => {
    const same = { a: { upvotes: 4 }, b: { upvotes: 4 }, c: { upvotes: 4 } };
    const found = rows([on(7, same), on(0, same)], [paper("b"), paper("a"), paper("c", "2025-01-01")]);
    expect(found.map(({ id, rank }) => [id, rank])).toEqual([
      ["c", 1],
      ["a", 2],
      ["b", 3],
    ]);
  });
});

it("computes the worked example of docs/trending.md", () => {
  const shared = (stars: number) => ({ stars, repository: 2 });
  const found = rows(
    [
      on(7, {
        a: { upvotes: 4, stars: 10_000, repository: 1, citations: 25 },
        b: { upvotes: 9, ...shared(400) },
        c: { upvotes: 16, ...shared(400), citations: 0 },
        d: { upvotes: 0, citations: 100 },
      }),
      on(0, {
        a: { upvotes: 16, stars: 10_201, repository: 1, citations: 25 },
        b: { upvotes: 9, ...shared(484), citations: 7 },
        c: { upvotes: 9, ...shared(484), citations: 1 },
        d: { upvotes: 0, citations: 81 },
      }),
    ],
    ["a", "b", "c", "d"].map((id) => paper(id)),
  );
  expect(found.map(({ id, score }) => [id, score])).toEqual([
    ["a", 3],
    ["b", 1],
    ["c", 1],
    ["d", -1],
  ]);
});

describe("the two days", () => {
  const known = { a: { upvotes: 4 } };
  const pairs = (ages: number[]) =>
    trending(
      ages.map((age) => on(age, known)),
      [paper("a")],
    ).map((window) => (window.ok ? [window.from, window.to] : window.reason));

  it("are the newest and the newest one within the window", () => {
    expect(pairs([0, 1, 6, 7, 8, 9, 29, 30, 31, 60])).toEqual([
      [addDays(NOW, -7), NOW],
      [addDays(NOW, -30), NOW],
    ]);
  });

  it("may be at most 3 or 10 days further apart where runs were missed", () => {
    expect(pairs([0, 10, 40])).toEqual([
      [addDays(NOW, -10), NOW],
      [addDays(NOW, -40), NOW],
    ]);
    expect(pairs([0, 11, 41])).toEqual([
      "There is no collection of signals 7 to 10 days before the newest one (2026-11-24).",
      "There is no collection of signals 30 to 40 days before the newest one (2026-11-24).",
    ]);
  });

  it("are missing where there are fewer than two", () => {
    expect(pairs([])[0]).toBe("No upvotes, stars or citations have been collected yet.");
    expect(pairs([0])[0]).toBe("Signals have been collected on one day only (2026-11-24); growth needs two.");
  });

  it("yield no growth where no signal is known on both", () => {
    const [window] = trending([on(7, { a: { upvotes: 1 } }), on(0, { a: { citations: 1 } })], [paper("a")]);
    expect(window).toEqual({
      days: 7,
      ok: false,
      reason: "No paper's signal is known both on 2026-11-17 and on 2026-11-24.",
    });
  });

  it("are the only ones to read", () => {
    const ages = [0, 1, 7, 8, 30, 33, 60, 300];
    const days = ages.map((age) => addDays(NOW, -age));
    expect(daysForTrending(days)).toEqual([addDays(NOW, -30), addDays(NOW, -7), NOW]);
    expect(daysForTrending([])).toEqual([]);
    expect(daysForTrending([NOW])).toEqual([NOW]);
  });
});

const ids = ["a", "b", "c", "d", "e", "f"];
const row = fc
  .record(
    {
      upvotes: fc.nat(2000),
      citations: fc.nat(50_000),
      starred: fc.tuple(fc.nat(3), fc.nat(300_000)),
    },
    { requiredKeys: [] },
  )
  .map(({ starred, ...rest }): SignalRow => (starred ? { ...rest, repository: starred[0], stars: starred[1] } : rest));
const table = fc.dictionary(fc.constantFrom(...ids), row);
const snapshots = fc.array(fc.tuple(fc.nat(45), table), { minLength: 0, maxLength: 8 }).map((list) => {
  const byAge = new Map(list);
  return [...byAge].map(([age, papers]) => on(age, papers));
});
const catalogue = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom("2023-05-01", "2024-05-01", "2025-05-01")), {
    selector: ([id]) => id,
  })
  .map((list) => list.map(([id, published]) => paper(id, published)));

const computed = (windows: TrendingWindow[]) => windows.flatMap((window) => (window.ok ? [window] : []));

describe("for any snapshots", () => {
  it("the order is total and independent of the order of the input", () => {
    fc.assert(
      fc.property(snapshots, catalogue, (snapshots, papers) => {
        const windows = trending(snapshots, papers);
        expect(trending([...snapshots].reverse(), [...papers].reverse())).toEqual(windows);
        for (const { rows } of computed(windows)) {
          expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, index) => index + 1));
          for (const [index, next] of rows.slice(1).entries()) {
            const previous = rows[index];
            if (previous === undefined) throw new Error("no row");
            const published = (id: string) => papers.find((paper) => paper.id === id)?.published ?? "";
            const keys = [
              next.score - previous.score,
              published(next.id) < published(previous.id) ? -1 : published(next.id) > published(previous.id) ? 1 : 0,
              previous.id < next.id ? -1 : 1,
            ];
            expect(keys.find((key) => key !== 0)).toBeLessThan(0);
          }
        }
      }),
    );
  });

  it("every score is a number", () => {
    fc.assert(
      fc.property(snapshots, catalogue, (snapshots, papers) => {
        for (const { rows } of computed(trending(snapshots, papers))) {
          expect(rows.every(({ score }) => Number.isFinite(score))).toBe(true);
        }
      }),
    );
  });

  it("a signal that is unknown on either day never counts as 0", () => {
    fc.assert(
      fc.property(table, table, (then, now) => {
        const papers = ids.map((id) => paper(id));
        const [window] = trending([on(7, then), on(0, now)], papers);
        for (const { id, signals } of window?.ok ? window.rows : []) {
          for (const signal of SIGNALS) {
            const [earlier, later] = [then[id]?.[signal], now[id]?.[signal]];
            if (earlier === undefined || later === undefined) expect(signals[signal]).toBeUndefined();
            else if (signals[signal]) expect(signals[signal]).toMatchObject({ then: earlier, now: later });
          }
        }
        // Removing a signal's earlier count equals removing both of its counts.
        const without = (rows: Record<string, SignalRow>) =>
          Object.fromEntries(Object.entries(rows).map(([id, { upvotes: _, ...rest }]) => [id, rest]));
        expect(trending([on(7, without(then)), on(0, now)], papers)).toEqual(
          trending([on(7, without(then)), on(0, without(now))], papers),
        );
      }),
    );
  });

  it("a paper that shares no repository changes no other score", () => {
    fc.assert(
      fc.property(table, table, row, row, (then, now, rowThen, rowNow) => {
        const papers = ids.map((id) => paper(id));
        const own = (row: SignalRow) => (row.repository === undefined ? row : { ...row, repository: 99 });
        const scores = (windows: TrendingWindow[]) =>
          computed(windows).flatMap(({ days, rows }) =>
            rows.filter(({ id }) => id !== "z").map(({ id, score, signals }) => ({ days, id, score, signals })),
          );
        expect(
          scores(
            trending([on(7, { ...then, z: own(rowThen) }), on(0, { ...now, z: own(rowNow) })], [...papers, paper("z")]),
          ),
        ).toEqual(scores(trending([on(7, then), on(0, now)], papers)));
      }),
    );
  });

  it("a repository's stars count once, even if several papers share it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(100_000), fc.nat(100_000), (papers, then, now) => {
        const sharing = ids.slice(0, papers);
        const all = (stars: number) => Object.fromEntries(sharing.map((id) => [id, { stars, repository: 1 }]));
        const sum = rows(
          [on(7, all(then)), on(0, all(now))],
          sharing.map((id) => paper(id)),
        ).reduce((total, { score }) => total + score, 0);
        expect(sum).toBeCloseTo(Math.sqrt(now) - Math.sqrt(then), 8);
      }),
    );
  });
});

it("states its formula in two sentences", () => {
  expect(FORMULA.match(/\.(?= |$)/g)?.length).toBe(2);
});
