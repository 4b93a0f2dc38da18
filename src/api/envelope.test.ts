import { expect, it } from "vitest";
import { headOf, writeItem, writeList } from "./envelope.ts";

const head = headOf("/api/v1/schemas/papers.json", "2026-11-24");

it("writes a list with one entry a line, and an empty one", () => {
  const text = writeList(head, [{ id: "a" }, { id: "b" }]);
  expect(text.split("\n").slice(1)).toEqual(['{"id":"a"},', '{"id":"b"}', "]}", ""]);
  expect(JSON.parse(text)).toEqual({ ...head, items: [{ id: "a" }, { id: "b" }] });
  expect(JSON.parse(writeList(head, []))).toEqual({ ...head, items: [] });
});

it("writes one thing on one line", () => {
  const text = writeItem(head, { tldr: "two\nlines" });
  expect(text.trimEnd()).not.toContain("\n");
  expect(JSON.parse(text)).toEqual({ ...head, item: { tldr: "two\nlines" } });
});
