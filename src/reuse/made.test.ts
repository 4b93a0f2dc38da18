import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readMade, takenFiles, writeMade, type Answer } from "./made.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "made-"));
  mkdirSync(join(folder, "records"));
  for (const file of ["a/index.html", "b/index.html"]) {
    mkdirSync(dirname(join(folder, "site", file)), { recursive: true });
    writeFileSync(join(folder, "site", file), file);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]) => join(folder, ...path);

const answers: Answer[] = [
  ["first", "1"],
  ["second", "2"],
];
const page = (name: string, ...asked: number[]) => ({ file: `${name}/index.html`, key: name, asked });

it("reads what was written: pages with their answers, from all processes", () => {
  writeMade(at("records", "1.json"), at("site"), answers, [page("a", 0, 1), page("never-written")], []);
  writeMade(at("records", "2.json"), at("site"), [["third", "3"]], [page("b", 0)], []);
  const made = readMade(at("records"), at("site"));
  expect([...made.keys()]).toEqual(["a/index.html", "b/index.html"]);
  expect(made.get("a/index.html")).toMatchObject({ key: "a", answers });
  expect(made.get("b/index.html")?.answers).toEqual([["third", "3"]]);
  expect(takenFiles(at("records"))).toEqual(new Set());
});

it("carries pages on that were taken over", () => {
  writeMade(at("records", "1.json"), at("site"), answers, [page("a", 0)], []);
  const { bytes, time } = readMade(at("records"), at("site")).get("a/index.html") ?? expect.fail("no page");
  writeMade(at("records", "1.json"), at("elsewhere"), answers, [], [{ ...page("a", 1), bytes, time }]);
  expect(takenFiles(at("records"))).toEqual(new Set(["a/index.html"]));
  expect(readMade(at("records"), at("site")).get("a/index.html")?.answers).toEqual([["second", "2"]]);
});

it.each<[string, () => void]>([
  ["is gone", () => rmSync(at("site", "a/index.html"))],
  ["was written to", () => writeFileSync(at("site", "a/index.html"), "longer than it was")],
  ["was touched", () => utimesSync(at("site", "a/index.html"), 1, 1)],
])("leaves out a page whose file %s", (_, change) => {
  writeMade(at("records", "1.json"), at("site"), answers, [page("a", 0), page("b", 1)], []);
  change();
  expect([...readMade(at("records"), at("site")).keys()]).toEqual(["b/index.html"]);
});

it("reads nothing where nothing can be read", () => {
  expect(readMade(at("nowhere"), at("site")).size).toBe(0);
  writeFileSync(at("records", "1.json"), '{"answers": [');
  expect(readMade(at("records"), at("site")).size).toBe(0);
});
