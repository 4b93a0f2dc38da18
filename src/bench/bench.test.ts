/** What stands around the builds: the copy of the project, the Hugo site, the size of the output, the tables. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { smallCatalogue } from "../../tests/small-catalogue.ts";
import { readContent } from "../check/content.ts";
import type { Built, Measurement } from "./bench.ts";
import { hugoVersion, writeHugoSite } from "./hugo.ts";
import { runMeasured } from "./measured-run.ts";
import { measureOutput } from "./output.ts";
import { copyProject } from "./project.ts";
import { writeSamePages } from "./same-pages.ts";
import { derive, growthTable, largestLines, timeTable } from "./report.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bench-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("copies what a build reads, without the catalogue and without the caller's cache", () => {
  copyProject(new URL("../../", import.meta.url).pathname, join(folder, "site"));
  expect(readdirSync(join(folder, "site"))).not.toContain("content");
  expect(lstatSync(join(folder, "site", "src")).isSymbolicLink()).toBe(false);
  const packages = readdirSync(join(folder, "site", "node_modules"));
  expect(packages).toContain("astro");
  expect(packages).not.toContain(".astro");
  expect(lstatSync(join(folder, "site", "node_modules")).isSymbolicLink()).toBe(false);
});

it("counts files and bytes and finds the largest", () => {
  mkdirSync(join(folder, "a"));
  writeFileSync(join(folder, "a", "index.html"), "12345");
  writeFileSync(join(folder, "b.html"), "123");
  writeFileSync(join(folder, "c.json"), "1234567");
  expect(measureOutput(folder)).toEqual({
    files: 3,
    bytes: 15,
    largestPage: { path: join("a", "index.html"), bytes: 5 },
    largestFile: { path: "c.json", bytes: 7 },
  });
});

it.runIf(hugoVersion() !== undefined)("makes a Hugo site with a page for each paper, lists and topics", async () => {
  const { root, remove } = smallCatalogue();
  try {
    writeHugoSite(folder, readContent(root).content.papers);
  } finally {
    remove();
  }
  await runMeasured("hugo", ["--quiet"], { cwd: folder });
  const page = readFileSync(join(folder, "public", "papers", "phi-3", "index.html"), "utf8");
  expect(page).toContain("data-pagefind-body");
  expect(page).toContain("Marah Abdin");
  expect(page).toContain('<a href="/topics/quantization/">');
  for (const list of ["index.html", "topics/index.html", "topics/quantization/index.html"]) {
    expect(existsSync(join(folder, "public", list)), list).toBe(true);
  }
  expect(readFileSync(join(folder, "public", "index.html"), "utf8")).toContain("Phi-3 Technical Report");
});

it.runIf(hugoVersion() !== undefined)("makes a Hugo site of the same pages and files", async () => {
  const [site, hugo] = [join(folder, "dist"), join(folder, "hugo")];
  const files = {
    "index.html": "<h1>Home</h1>",
    "404.html": "<h1>Not found</h1>",
    "papers/a/index.html": "<!doctype html><html><main>\\frac{1}{2}</main></html>",
    "papers/a.md": "# A\n",
    "models/b.1/index.html": "<p>{{< no shortcode >}}</p>",
  };
  for (const [path, text] of Object.entries({ ...files, "pagefind/pagefind.js": "" })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  writeSamePages(hugo, site);
  await runMeasured("hugo", ["--quiet"], { cwd: hugo });
  const made = readdirSync(join(hugo, "public"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(
    Object.fromEntries(made.map((file) => [relative(join(hugo, "public"), file), readFileSync(file, "utf8")])),
  ).toEqual({ ...files, "models/b.1/index.html": "<p>{&#123;< no shortcode >}}</p>" });
});

const output = {
  files: 1200,
  bytes: 34_560_000,
  largestPage: { path: "models/index.html", bytes: 123_456 },
  largestFile: { path: "api/v1/smallprint.sqlite", bytes: 2_345_678 },
};
const built = (wall: number, cpu: number | null, part = "pages"): Built => ({
  wall,
  cpu,
  peaks: cpu === null ? {} : { node: 900e6, esbuild: 20e6, pagefind_extended: 70e6 },
  together: cpu === null ? 0 : 980e6,
  besidePagefind: cpu === null ? 0 : 900e6,
  phases: [{ name: part, wall: wall - 1, cpu: wall - 2 }],
});
const measurement: Measurement = {
  papers: 100,
  site: { ...built(12, 10), output },
  edited: { ...built(9, 5), differing: [] },
  hugo: { ...built(3, 2, "hugo"), output },
  samePages: { ...built(6, 5, "hugo"), output },
};

it("puts seconds, memory and output into tables", () => {
  expect(timeTable(measurement)).toMatchInlineSnapshot(`
    {
      "edit ÷ first build": {
        "CPU": 0.5,
        "wall": 0.75,
      },
      "hugo + pagefind, same pages": {
        "CPU": 5,
        "wall": 6,
      },
      "hugo + pagefind, same papers": {
        "CPU": 2,
        "wall": 3,
      },
      "hugo, same pages": {
        "CPU": 4,
        "wall": 5,
      },
      "hugo, same papers": {
        "CPU": 1,
        "wall": 2,
      },
      "pages": {
        "CPU": 10,
        "wall": 11,
      },
      "site": {
        "CPU": 10,
        "wall": 12,
      },
      "site after one edit": {
        "CPU": 5,
        "wall": 9,
      },
      "site ÷ (hugo + pagefind, same pages)": {
        "CPU": 2,
        "wall": 2,
      },
      "site ÷ (hugo + pagefind, same papers)": {
        "CPU": 5,
        "wall": 4,
      },
      "site, a paper": {
        "CPU": 0.1,
        "wall": 0.12,
      },
    }
  `);
  expect(growthTable([measurement])).toMatchInlineSnapshot(`
    {
      "CPU ms a paper": {
        "100 papers": 100,
      },
      "CPU s": {
        "100 papers": 10,
      },
      "beside pagefind MB": {
        "100 papers": 900,
      },
      "edit ÷ first build, CPU": {
        "100 papers": 0.5,
      },
      "edit ÷ first build, wall": {
        "100 papers": 0.75,
      },
      "files": {
        "100 papers": 1200,
      },
      "files that differ from a build from nothing": {
        "100 papers": 0,
      },
      "largest file KB": {
        "100 papers": 2345.7,
      },
      "largest page KB": {
        "100 papers": 123.5,
      },
      "node or hugo MB": {
        "100 papers": 900,
      },
      "output MB": {
        "100 papers": 34.6,
      },
      "pagefind MB": {
        "100 papers": 70,
      },
      "together MB": {
        "100 papers": 980,
      },
      "wall ms a paper": {
        "100 papers": 120,
      },
      "wall s": {
        "100 papers": 12,
      },
      "÷ (hugo + pagefind, same pages), CPU": {
        "100 papers": 2,
      },
      "÷ (hugo + pagefind, same pages), wall": {
        "100 papers": 2,
      },
      "÷ (hugo + pagefind, same papers), CPU": {
        "100 papers": 5,
      },
      "÷ (hugo + pagefind, same papers), wall": {
        "100 papers": 4,
      },
    }
  `);
  expect(largestLines([measurement])).toMatchInlineSnapshot(`
    [
      "100 papers: largest page models/index.html (123.5 KB), largest file api/v1/smallprint.sqlite (2345.7 KB)",
    ]
  `);
});

it("leaves empty what the system does not tell", () => {
  const silent = { papers: 100, site: { ...built(12, null), output }, hugo: { ...built(3, null), output } };
  const empty = { "100 papers": null };
  expect(growthTable([silent])).toMatchObject({
    "CPU s": empty,
    "÷ (hugo + pagefind, same papers), CPU": empty,
    "pagefind MB": empty,
  });
  expect(derive(silent)).toMatchObject({ siteToHugo: { wall: 4, cpu: null }, perPaper: { wall: 0.12, cpu: null } });
});
