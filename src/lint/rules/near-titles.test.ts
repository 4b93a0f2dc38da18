import { expect, it } from "vitest";
import { messagesOf } from "../../../tests/broken-catalogue.ts";
import { PHI, PHI_TEXT } from "../../../tests/small-catalogue.ts";

const titles = (one: string, two: string, named?: string) =>
  messagesOf(
    {
      [PHI]: (text) => text.replace("Phi-3 Technical Report", one),
      "content/papers/2024/other.md": PHI_TEXT.replaceAll("phi-3-mini", "other")
        .replace("2404.14219", "2404.14220")
        .replace("Phi-3 Technical Report", two),
    },
    named === undefined ? {} : { named: new Set([named]) },
  );

it("warns of titles that differ by a typing error", () => {
  const one = "A Survey of Quantization for Small Language Models";
  expect(titles(one, "A Survey of Quantisation for Small Language Models")).toMatchInlineSnapshot(`
    [
      "warning other.md:2:8  title  is almost the title of content/papers/2024/phi-3.md  one paper, one file; ignore this if they are different papers",
    ]
  `);
  expect(titles(one, "Survey of Quantization for Small Language Models")).toHaveLength(1);
  expect(titles(one, "A Survey of Quantization for Small Language Model", PHI)).toHaveLength(1);
});

it.each([
  ["Phi-3 Technical Report of Models", "Phi-4 Technical Report of Models"],
  ["A Survey of Quantization for Small Language Models", "A Survey of Pruning for Small Language Models"],
  ["Small Models", "Smell Models"],
])("accepts %j next to %j", (one, two) => {
  expect(titles(one, two)).toEqual([]);
  expect(titles(one, two, PHI)).toEqual([]);
});
