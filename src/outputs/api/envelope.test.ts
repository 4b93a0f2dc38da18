import { expect, it } from "vitest";
import { headOf, writeItem, writeList } from "./envelope.ts";

const head = headOf("/api/v1/schemas/papers.json", "2026-11-24");

it("writes a list with one entry per line, and an empty list", () => {
  const paging = { total: 5, page: 1, pages: 3, next: "https://smallprint.example/api/v1/papers-2.json" };
  const text = writeList(head, paging, [{ id: "a" }, { id: "b" }]);
  expect(text.split("\n").slice(1)).toEqual(['{"id":"a"},', '{"id":"b"}', "]}", ""]);
  expect(JSON.parse(text)).toEqual({ ...head, ...paging, items: [{ id: "a" }, { id: "b" }] });
  const only = { total: 0, page: 1, pages: 1 };
  expect(JSON.parse(writeList(head, only, []))).toEqual({ ...head, ...only, items: [] });
});

it("writes one item on one line", () => {
  const text = writeItem(head, { tldr: "two\nlines" });
  expect(text.trimEnd()).not.toContain("\n");
  expect(JSON.parse(text)).toEqual({ ...head, item: { tldr: "two\nlines" } });
});
