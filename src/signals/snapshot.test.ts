import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIssue } from "../reader/issue.ts";
import { formatSnapshot, mergeRows, parseSnapshot, type SignalRow, type Snapshot } from "./snapshot.ts";

const FILE = "content/signals/2026-11-24.json";

/** Rows as `collectSignals` returns them. */
const rows = fc.dictionary(
  fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?$/),
  fc
    .record({ citations: fc.nat(), upvotes: fc.nat(), starred: fc.tuple(fc.nat(), fc.nat()) }, { requiredKeys: [] })
    .map(({ starred, ...row }): SignalRow => (starred ? { ...row, repository: starred[0], stars: starred[1] } : row)),
);

describe("a snapshot's file", () => {
  it("has sorted keys and one line per paper, and omits unknown values", () => {
    const text = formatSnapshot({
      day: "2026-11-24",
      papers: {
        minicpm4: { upvotes: 0, stars: 7, repository: 11 },
        littlebit: { upvotes: 2, citations: 3 },
        "phi-3": {},
      },
    });
    expect(text).toBe(
      '{"day":"2026-11-24","papers":{\n"littlebit":{"citations":3,"upvotes":2},\n"minicpm4":{"repository":11,"stars":7,"upvotes":0}\n}}\n',
    );
  });

  it("round-trips any content", () => {
    fc.assert(
      fc.property(rows, (papers) => {
        const known = Object.fromEntries(Object.entries(papers).filter(([, row]) => Object.keys(row).length > 0));
        const written = formatSnapshot({ day: "2026-11-24", papers });
        const read = parseSnapshot(FILE, written);
        expect(read).toEqual({ snapshot: { day: "2026-11-24", papers: known }, issues: [] });
        expect(formatSnapshot(read.snapshot as Snapshot)).toBe(written);
      }),
    );
  });
});

describe("a broken snapshot is reported with its position and fix", () => {
  const issuesOf = (text: string, file = FILE) => parseSnapshot(file, text).issues.map(formatIssue);

  it("where it is truncated", () => {
    expect(issuesOf('{"day":"2026-11-24","papers":{\n"phi-3":{"upvo')).toMatchInlineSnapshot(`
      [
        "content/signals/2026-11-24.json:2:15  -  is not valid JSON: truncated or edited by hand  Restore it (git checkout) or delete it; \`npm run signals\` collects today's again",
      ]
    `);
  });

  it("where it is not JSON", () => {
    expect(issuesOf('{"day":"2026-11-24","papers":{\n<<<<<<< HEAD\n}}')[0]).toMatch(
      /^content\/signals\/.*json:2:1  -  is not/,
    );
  });

  it("where values are wrong, all at once", () => {
    const text =
      '{"day":"2026-11-24","papers":{\n"littlebit":{"upvotes":-1},\n"minicpm":{"stars":3},\n"phi-3":{"citations":"many"}\n}}';
    expect(issuesOf(text).map((issue) => issue.replace(/  Restore.*/, ""))).toEqual([
      "content/signals/2026-11-24.json:2:1  papers.littlebit.upvotes  expected a number of at least 0",
      "content/signals/2026-11-24.json:3:1  papers.minicpm  `stars` and `repository` go together",
      "content/signals/2026-11-24.json:4:1  papers.phi-3.citations  expected an integer",
    ]);
  });

  it("where its day differs from its name", () => {
    const text = formatSnapshot({ day: "2026-11-24", papers: {} });
    expect(issuesOf(text, "content/signals/2026-11-23.json")[0]).toContain(
      "day  says 2026-11-24, unlike the file's name",
    );
  });
});

describe("two runs of one day", () => {
  it("retain the earlier values where the later one has none", () => {
    const earlier = { a: { upvotes: 1, citations: 5 }, gone: { upvotes: 9 } };
    const later = { a: { upvotes: 2 }, b: { stars: 3, repository: 7 } };
    expect(mergeRows(earlier, later)).toEqual({
      a: { upvotes: 2, citations: 5 },
      b: { stars: 3, repository: 7 },
      gone: { upvotes: 9 },
    });
  });

  it("never lose a value when merged", () => {
    fc.assert(
      fc.property(rows, rows, (earlier, later) => {
        const merged = mergeRows(earlier, later);
        for (const [id, row] of Object.entries(earlier))
          expect(Object.keys(merged[id] ?? {})).toEqual(expect.arrayContaining(Object.keys(row)));
        for (const [id, row] of Object.entries(later)) expect(merged[id]).toMatchObject(row);
      }),
    );
  });
});
