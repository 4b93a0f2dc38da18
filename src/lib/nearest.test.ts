import { expect, it } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

it("finds the name that was meant, and none where nothing is near", () => {
  const known = ["quantization", "evaluation", "minitron"];
  expect(nearest("quantisation", known)).toBe("quantization");
  expect(nearest("Minitorn", known)).toBe("minitron");
  expect(nearest("zebra", known)).toBeUndefined();
  expect(didYouMean("zebra", known)).toBeUndefined();
  expect(didYouMean("evaluatoin", known)).toBe('Did you mean "evaluation"?');
});
