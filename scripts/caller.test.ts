import { afterEach, expect, it, vi } from "vitest";
import { PHI, smallCatalogue } from "../tests/small-catalogue.ts";
import { readCatalogue } from "./caller.ts";

afterEach(() => vi.restoreAllMocks());

/** What is printed for the small catalogue with its paper changed, and how many papers are read. */
function read(change: (text: string) => string) {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { root, remove } = smallCatalogue({ [PHI]: change });
  try {
    return { papers: readCatalogue(root, ", which may hide papers").papers.length, printed: printed.mock.calls.flat() };
  } finally {
    remove();
  }
}

it("counts errors that can hide papers, but not warnings", () => {
  expect(read((text) => text.replace(/(title: .*\n)(short: .*\n)/, "$2$1"))).toEqual({ papers: 1, printed: [] });
  expect(read((text) => text.replace("published: 2024-04-22\n", ""))).toEqual({
    papers: 0,
    printed: ["1 problem in the catalogue, which may hide papers: run npm run check"],
  });
});
