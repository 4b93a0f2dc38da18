import { expect, it } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

it("finds the closest name, and none if nothing is close enough", () => {
  const known = ["quantization", "evaluation", "minitron"];
  expect(nearest("quantisation", known)).toBe("quantization");
  expect(nearest("Minitorn", known)).toBe("minitron");
  expect(nearest("zebra", known)).toBeUndefined();
  expect(didYouMean("zebra", known)).toBeUndefined();
  expect(didYouMean("evaluatoin", known)).toBe('Did you mean "evaluation"?');
});
