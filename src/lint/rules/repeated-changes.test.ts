import { expect, it } from "vitest";
import { messagesAfter } from "../../../tests/broken-catalogue.ts";

const after = (text: string) => messagesAfter("---\n\nA summary", `${text}---\n\nA summary`);
const change = (field: string, from: string) =>
  `  - { what: number, field: ${field}, from: { version: ${from}, value: "1", source: abstract }, to: { version: 2, value: "2", source: abstract } }\n`;

it("refuses two changes of the same field between the same versions", () => {
  expect(after(`changes:\n${change("Speed-up", "1")}${change("speed up", "1")}`)).toMatchInlineSnapshot(`
    [
      "phi-3.md:28:5  changes.1  repeats changes.0  say in \`field\` what else changed, or merge the two",
    ]
  `);
  expect(after(`changes:\n${change("Speed-up", "1")}${change("Memory", "1")}`)).toEqual([]);
});

it("refuses two corrections of one day with the same text", () => {
  const slip = "  - { date: 2026-11-24, what: A slip in the title. }\n";
  expect(after(`corrections:\n${slip}${slip}`)).toMatchInlineSnapshot(`
    [
      "phi-3.md:28:5  corrections.1  repeats corrections.0  start it with different words, or merge the two",
    ]
  `);
  expect(after(`corrections:\n${slip}${slip.replace("title", "tldr")}`)).toEqual([]);
});
