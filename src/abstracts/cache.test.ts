import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ABSTRACTS_FOLDER, readAbstracts, writeAbstract, type AbstractRecord } from "./cache.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "abstracts-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const phi3: AbstractRecord = {
  arxiv: "2404.14219",
  version: 4,
  title: "Phi-3 Technical Report: A Highly Capable Language Model Locally on Your Phone",
  abstract: "A placeholder.",
  withdrawn: false,
  fetched: "2026-11-24",
};

function read(isWanted?: (id: string) => boolean) {
  const warnings: string[] = [];
  return { abstracts: readAbstracts(root, (sentence) => void warnings.push(sentence), isWanted), warnings };
}

it("is empty, without a warning, where nothing was fetched", () => {
  expect(read()).toEqual({ abstracts: new Map(), warnings: [] });
});

it("round-trips; the last write counts, and no other file is left", () => {
  writeAbstract(root, "phi-3", { ...phi3, version: 3 });
  writeAbstract(root, "phi-3", phi3);
  writeAbstract(root, "old", { ...phi3, arxiv: "cs/0112017" });
  expect(read()).toEqual({
    abstracts: new Map([
      ["old", { ...phi3, arxiv: "cs/0112017" }],
      ["phi-3", phi3],
    ]),
    warnings: [],
  });
  expect(readdirSync(join(root, ABSTRACTS_FOLDER))).toEqual(["old.json", "phi-3.json"]);
});

it("skips broken files and reports them", () => {
  const folder = join(root, ABSTRACTS_FOLDER);
  mkdirSync(folder);
  writeAbstract(root, "phi-3", phi3);
  writeFileSync(join(folder, "cut.json"), JSON.stringify(phi3).slice(0, 40));
  writeFileSync(join(folder, "strange.json"), JSON.stringify({ ...phi3, version: "four" }));
  writeFileSync(join(folder, "huge.json"), JSON.stringify({ ...phi3, abstract: "x".repeat(70_000) }));
  writeFileSync(join(folder, ".phi-3.4711"), "{");
  const { abstracts, warnings } = read();
  expect([...abstracts.keys()]).toEqual(["phi-3"]);
  expect(warnings).toEqual(
    ["cut", "huge", "strange"].map(
      (name) => `.abstracts/${name}.json is not a readable abstract: it is skipped until it is fetched again`,
    ),
  );
});

it("reads only the selected papers", () => {
  writeAbstract(root, "phi-3", phi3);
  writeFileSync(join(root, ABSTRACTS_FOLDER, "cut.json"), "{");
  expect(read((id) => id === "phi-3")).toEqual({ abstracts: new Map([["phi-3", phi3]]), warnings: [] });
});

it("refuses to write what it could not read", () => {
  expect(() => writeAbstract(root, "phi-3", { ...phi3, abstract: "" })).toThrow();
  expect(read().abstracts.size).toBe(0);
});
