import { expect, it } from "vitest";
import { updatedTimes } from "./atom.ts";

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `tag:smallprint,2026:paper/${index}`, updated: "2026-11-24" }));

it("gives entries of one day distinct times within its first minutes", () => {
  const times = [...updatedTimes(items(5_000)).values()].map((time) => time.toISOString());
  expect(new Set(times).size).toBe(5_000);
  expect(times.filter((time) => !/^2026-11-24T00:0[0-5]:/.test(time))).toEqual([]);
});

it("gives an entry the same time whatever else is in the feed", () => {
  const [few, many] = [updatedTimes(items(3)), updatedTimes(items(40).reverse())];
  for (const [id, time] of few) expect(many.get(id)).toEqual(time);
});
