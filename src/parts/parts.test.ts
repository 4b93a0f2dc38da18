import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { progressText } from "../../scripts/progress.ts";
import { joinParts } from "./join.ts";
import { partsProblem, partText, readPart, shareOf } from "./part.ts";

describe("parts", () => {
  it("are written as 2/4", () => {
    expect(readPart("2/4")).toEqual({ index: 2, of: 4 });
    for (const text of ["", "0/4", "5/4", "1", "1/4 ", "a/b", "1/100"]) expect(readPart(text)).toBeUndefined();
  });

  it("hold everything once, and about as much each", () => {
    const things = Array.from({ length: 10 }, (_, index) => index);
    const shares = [1, 2, 3].map((index) => shareOf(things, () => "page", { index, of: 3 }));
    expect(shares.flat().sort()).toEqual(things);
    expect(shares.map(({ length }) => length)).toEqual([4, 3, 3]);
  });

  it("hold the same of each kind", () => {
    const things = ["page a", "page b", "page c", "page d", "page e", "twin a", "twin b", "list", "twin c", "twin d"];
    const kindOf = (thing: string) => thing.split(" ")[0] ?? "";
    expect(shareOf(things, kindOf, { index: 2, of: 2 })).toEqual(["page b", "page d", "twin b", "twin d"]);
  });
});

describe("joining", () => {
  it("wants all parts of one build, each once", () => {
    const texts = (...parts: [number, number][]) => parts.map(([index, of]) => partText({ index, of }));
    expect(partsProblem(texts([2, 2], [1, 2]))).toBeUndefined();
    expect(partsProblem(texts([1, 2]))).toBe("a part is missing: 2/2");
    expect(partsProblem(texts([2, 4]))).toBe("a part is missing: 1/4, 3/4, 4/4");
    expect(partsProblem(texts([1, 2], [2, 2], [2, 2]))).toBe("a part is given twice");
    expect(partsProblem(texts([1, 2], [2, 3]))).toBe("these are not parts of one build: 1/2, 2/3");
    expect(partsProblem([...texts([1, 2]), ""])).toBe("these are not parts of one build: 1/2, no part");
  });

  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const folderOf = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), "parts-"));
    folders.push(folder);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return folder;
  };
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();

  it("puts files together, once where parts share them, and leaves out what is made anew", async () => {
    const parts = [
      folderOf({ "a/index.html": "a", "_astro/x.css": "css", "pages.txt": "1" }),
      folderOf({ "a/b/index.html": "b", "_astro/x.css": "css", "pages.txt": "2" }),
    ];
    const target = folderOf({ "pagefind/p.js": "search" });
    await joinParts(parts, target, (file) => file === "pages.txt");
    expect(filesOf(target)).toEqual(["_astro/x.css", "a/b/index.html", "a/index.html", "pagefind/p.js"]);
    expect(filesOf(parts[0] ?? "")).toHaveLength(3);
    expect(readFileSync(join(target, "a/b/index.html"), "utf8")).toBe("b");
  });

  it("refuses parts of different builds", async () => {
    const parts = [folderOf({ "_astro/x.css": "one" }), folderOf({ "_astro/x.css": "other" })];
    await expect(joinParts(parts, folderOf({}), () => false)).rejects.toThrow("_astro/x.css differs between the parts");
  });
});

it("tells how far long work is", () => {
  expect(progressText("pages", 1200, 40_000, 3)).toBe("pages: 1,200 of 40,000, 400 a second, 97 s left");
  expect(progressText("pages", 0, 40_000, 3)).toBe("pages: 0 of 40,000");
});
