import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planUpdate, replaceSite, updateSite } from "./put-in-place.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "place-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

function write(name: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
}
function read(name: string): Record<string, string> {
  const files = readdirSync(at(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(at(name).length + 1), readFileSync(path, "utf8")]));
}

describe("a whole site", () => {
  it("takes the place of the earlier one", () => {
    write("new", { "index.html": "new" });
    write("site", { "index.html": "old", "gone/index.html": "old" });
    replaceSite(at("new"), at("site"), at("trash"));
    expect(read("site")).toEqual({ "index.html": "new" });
    expect(existsSync(at("new"))).toBe(false);
  });

  it("stands where none stood", () => {
    write("new", { "index.html": "new" });
    replaceSite(at("new"), at("deep/er/site"), at("trash"));
    expect(read("deep/er/site")).toEqual({ "index.html": "new" });
  });
});

describe("an update", () => {
  const update = (...kept: string[]) => {
    updateSite(at("new"), at("site"), planUpdate(at("site"), new Set(kept)), at("trash"));
  };

  it("is the site that a whole build would be: new, changed and kept files, and nothing else", () => {
    write("site", {
      "index.html": "old",
      "papers/a/index.html": "a",
      "papers/b/index.html": "b",
      "papers/gone/index.html": "gone",
      "papers/a/stray.txt": "stray",
      "pagefind/old.pf": "old",
      "models/index.html": "old",
      turned: "a file",
      "folder/x.html": "x",
    });
    write("new", {
      "index.html": "new",
      "papers/b/index.html": "b, changed",
      "papers/c/index.html": "c",
      "pagefind/new.pf": "new",
      "turned/index.html": "a folder",
      folder: "a file",
    });
    update("papers/a/index.html", "models/index.html");
    expect(read("site")).toEqual({
      folder: "a file",
      "index.html": "new",
      "models/index.html": "old",
      "pagefind/new.pf": "new",
      "papers/a/index.html": "a",
      "papers/b/index.html": "b, changed",
      "papers/c/index.html": "c",
      "turned/index.html": "a folder",
    });
  });

  it("changes nothing while it is planned, and may keep nothing", () => {
    write("site", { "a/index.html": "old", "b.html": "b" });
    write("new", { "a/index.html": "new" });
    expect(planUpdate(at("site"), new Set(["b.html"])).gone).toEqual(["a"]);
    expect(read("site")).toEqual({ "a/index.html": "old", "b.html": "b" });
    update();
    expect(read("site")).toEqual({ "a/index.html": "new" });
  });

  it("puts new files beside kept ones", () => {
    write("site", { "topics/x/index.html": "x", "topics/x/2/index.html": "old" });
    write("new", { "topics/x/feed.rss": "feed", "topics/x/2/index.html": "new" });
    update("topics/x/index.html");
    expect(read("site")).toEqual({
      "topics/x/2/index.html": "new",
      "topics/x/feed.rss": "feed",
      "topics/x/index.html": "x",
    });
  });
});
