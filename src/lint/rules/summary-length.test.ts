import { expect, it } from "vitest";
import { messagesOf } from "../../../tests/broken-catalogue.ts";

const after = (words: number) =>
  messagesOf({
    "content/papers/2024/phi-3.md": (text) =>
      `${text.slice(0, text.indexOf("A summary."))}## A heading that is not counted\n\n${"word ".repeat(words).trim()}\n`,
  });

it("warns of a summary that is too short or too long", () => {
  expect(after(119)).toMatchInlineSnapshot(`
    [
      "warning phi-3.md:27:1  -  the summary has 119 words  120 to 300 are usual",
    ]
  `);
  expect(after(301)).toHaveLength(1);
  expect([...after(120), ...after(300)]).toEqual([]);
});
