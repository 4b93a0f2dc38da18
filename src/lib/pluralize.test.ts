import { expect, it } from "vitest";
import { pluralize } from "./pluralize.ts";

it("counts one and several", () => {
  expect([0, 1, 2].map((count) => pluralize(count, "paper"))).toEqual(["0 papers", "1 paper", "2 papers"]);
});

it("accepts an irregular plural", () => {
  expect([1, 2].map((count) => pluralize(count, "repository", "repositories"))).toEqual([
    "1 repository",
    "2 repositories",
  ]);
});
