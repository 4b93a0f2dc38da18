import { expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

it.each([
  [
    "marks and addresses",
    "## The *problem*\n\nSee [Phi-3](/papers/phi-3/) and `W4A8`.",
    "The problem See Phi-3 and W4A8.",
  ],
  ["lists", "- one\n- two **bold**ly\n\n1. three\n", "one two boldly three"],
  ["tables", "| a | b |\n|---|---|\n| c | d |\n", "a b c d"],
  ["code and line breaks", "one  \ntwo\n\n```sh\nrun *this*\n```\n", "one two run *this*"],
  ["less-than signs", "for p < 0.05 and n > 3", "for p < 0.05 and n > 3"],
])("keeps the words of %s", (_, markdown, words) => {
  expect(plainText(markdown)).toBe(words);
});

it("shows the names that components show", () => {
  const nameOf = (kind: string, id: string) => `${kind}:${id}`;
  expect(plainText('From <Paper id="phi-3" /> on.\n\n<Topic id="x" />\n', nameOf)).toBe("From Paper:phi-3 on. Topic:x");
});
