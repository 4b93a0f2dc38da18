import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "../../tests/any-text.ts";
import { SHARED_WORDS, sharedRuns } from "./originality.ts";

// Our own sentences in place of an abstract.
const abstract = `We present a small model that keeps its memory low while it reads long inputs. It reaches 69% on MMLU
with 3.8B parameters, close to models ten times its size.`;

it("finds copied text with its position and its words", () => {
  const text = "## The problem\n\nAs told, the small model that keeps its\nmemory low while it reads is useful.\n";
  expect(sharedRuns(text, abstract)).toEqual([
    {
      start: 29,
      end: 81,
      line: 3,
      column: 14,
      words: 10,
      text: "small model that keeps its memory low while it reads",
    },
  ]);
  expect(text.slice(29, 81)).toBe("small model that keeps its\nmemory low while it reads");
});

it("ignores case, punctuation, Markdown, links and accents", () => {
  for (const text of [
    "SMALL MODEL, THAT KEEPS ITS MEMORY LOW WHILE",
    "**small** model that _keeps_ its `memory` low: while",
    "[small model](/papers/phi-3/) that keeps its [memory](https://example.org/a-page) low while",
    "smáll model — that keeps (its) memory low … while",
    "small-model that keeps its memory-low while",
  ]) {
    expect(sharedRuns(text, abstract), text).toHaveLength(1);
  }
});

it("allows seven words, not eight", () => {
  expect(sharedRuns("it keeps its memory low while it reads", abstract)).toEqual([]);
  expect(sharedRuns("small model that keeps its memory low", abstract)).toEqual([]);
  expect(sharedRuns("small model that keeps its memory low while", abstract)).toHaveLength(1);
});

it("allows titles, and lists of names and numbers", () => {
  const title = "A Small Model That Keeps Its Memory Low While It Reads";
  const told = "In this paper, a small model that keeps its memory low while it reads long inputs is told.";
  expect(sharedRuns(title, told, { exempt: [title] })).toEqual([]);
  expect(sharedRuns(`${title} long inputs`, told, { exempt: [title] })[0]?.text).toBe(
    "Keeps Its Memory Low While It Reads long inputs",
  );
  const scores = "MMLU 53.46, C-Eval 51.13, CMMLU 51.07, GSM8K 53.83 and MATH 10.24";
  expect(sharedRuns(`It scores ${scores}.`, `The scores are ${scores}.`)).toEqual([]);
});

const words = fc.array(fc.constantFrom("one", "two", "three", "four", "five", "six"), { maxLength: 60 });
/** Words that are in no other text. */
const markers = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${"x".repeat(i)}`);

it("finds every planted run at its position", () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: SHARED_WORDS, max: 20 }), (before, after, count) => {
      const planted = markers("run", count).join(" ");
      const text = [...before.map((word) => `${word}y`), planted, ...after.map((word) => `${word}y`)].join(" ");
      const found = sharedRuns(text, [...after, planted, ...before].join(" "));
      expect(found).toMatchObject([{ words: count, text: planted, start: text.indexOf(planted) }]);
    }),
  );
});

it("returns runs that are in both texts, in order, without overlap", () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 2, max: 9 }), (own, theirs, least) => {
      const text = own.join(" ");
      const found = sharedRuns(text, theirs.join(" "), { least });
      let end = -1;
      for (const run of found) {
        expect(run.start).toBeGreaterThan(end);
        expect(run.words).toBeGreaterThanOrEqual(least);
        expect(` ${theirs.join(" ")} `).toContain(` ${text.slice(run.start, run.end)} `);
        end = run.end;
      }
    }),
  );
});

it("finds a text in itself, and nothing in an empty text", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 300 }), (text) => {
      expect(sharedRuns(text, "")).toEqual([]);
      expect(sharedRuns("", text)).toEqual([]);
      for (const run of sharedRuns(text, text)) expect(run.end).toBeGreaterThan(run.start);
    }),
  );
  expect(sharedRuns(abstract, abstract)[0]?.words).toBe(30);
});
