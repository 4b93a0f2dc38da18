import { expect, it } from "vitest";
import { messagesAfter } from "../../../tests/broken-catalogue.ts";

it("refuses a number in the wrong unit for its benchmark, and text that is not a number", () => {
  expect(messagesAfter("value: 69%", "value: 69 GB")).toMatchInlineSnapshot(`
    [
      "phi-3.md:23:12  results.0.value  MMLU is measured in %, found "69 GB"",
    ]
  `);
  expect(messagesAfter("value: 69%", "value: high")).toMatchInlineSnapshot(`
    [
      "phi-3.md:23:12  results.0.value  expected a number in %, found "high"",
    ]
  `);
});
