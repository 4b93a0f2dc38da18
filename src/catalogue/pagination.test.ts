import fc from "fast-check";
import { expect, it } from "vitest";
import { paginateByWeight } from "./pagination.ts";

it("keeps the order, and exceeds the limit only for a single item", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 20 }), (weights, limit) => {
      const pages = paginateByWeight(weights, limit, (weight) => weight);
      expect(pages.flat()).toEqual(weights);
      for (const page of pages) {
        const sum = page.reduce((total, weight) => total + weight, 0);
        expect(page.length <= 1 || sum <= limit).toBe(true);
      }
      // No page had room for the first item of the next one.
      pages.slice(1).forEach(([next = 0], index) => {
        expect((pages[index] ?? []).reduce((total, weight) => total + weight, next)).toBeGreaterThan(limit);
      });
    }),
  );
});

it("has a first page even without items", () => {
  expect(paginateByWeight([], 10)).toEqual([[]]);
});
