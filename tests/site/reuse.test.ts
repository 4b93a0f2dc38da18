/** A build that takes over pages of an earlier one makes the site that a build from nothing makes, byte for byte. */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeMadeCatalogue } from "../../src/bench/made-catalogue.ts";
import { differingFiles } from "../../src/bench/output.ts";
import { copyProject } from "../../src/bench/project.ts";
import { contentFiles } from "../../src/check/content.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let project: string;
let papers: readonly string[];
const SIZE = /^( +value: )[\d.]+B$/m;
const idOf = (file: string) => file.replace(/.*\/|\.md$/g, "");
const pageOf = (file: string) => join(project, "dist/papers", idOf(file), "index.html");

function build(...parameters: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.ts", ...parameters], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, SOCIAL_IMAGES: "0" },
  });
  if (status !== 0) throw new Error(stderr);
}

/**
 * Changes files, builds upon the earlier site and from nothing, and compares.
 * @returns the papers whose pages were made anew
 */
function madeAfter(change: () => void): readonly string[] {
  change();
  const begun = Date.now();
  build();
  build("--fresh", "--out", "fresh");
  expect(differingFiles(join(project, "dist"), join(project, "fresh"))).toEqual([]);
  return papers.filter((file) => statSync(pageOf(file)).mtimeMs >= begun);
}

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(project, file), "utf8");
  expect(text, file).toMatch(from);
  writeFileSync(join(project, file), text.replace(from, to));
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "reuse-"));
  rmSync(project, { recursive: true });
  copyProject(root, project);
  writeMadeCatalogue(project, 60);
  papers = contentFiles(project, "papers");
  build();
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

it("after a sentence was added: of few papers pages are made", { timeout: 120_000 }, () => {
  const [first = ""] = papers;
  const made = madeAfter(() => appendFileSync(join(project, first), "\nOne sentence more.\n"));
  expect(made).toContain(first);
  expect(made.length).toBeLessThan(papers.length / 2);
});

it("after names, days, topics and numbers have changed, and papers came and went", { timeout: 120_000 }, () => {
  const [, title = "", day = "", ...others] = papers;
  const text = (file: string) => readFileSync(join(project, file), "utf8");
  const readings = ["families", "topics"].flatMap((kind) => contentFiles(project, kind as "topics").map(text)).join();
  const size = others.find((file) => SIZE.test(text(file))) ?? "";
  const topic = others.find((file) => !text(file).includes("- topic-1\n") && file !== size) ?? "";
  const gone = others.find((file) => !readings.includes(idOf(file)) && ![size, topic].includes(file)) ?? "";
  const made = madeAfter(() => {
    edit(title, /^title: .*$/m, "title: A title that no other paper has, Bench");
    edit(title, /^short: .*$/m, "short: No Other Bench");
    edit(day, /^(published: \d{4}-\d\d)-\d\d$/m, "$1-01");
    edit(topic, /^topics:\n/m, "topics:\n  - topic-1\n");
    edit(size, SIZE, "$177B");
    edit(gone, /^tldr:/m, "withdrawn: { date: 2026-11-24, reason: It is not about small models. }\ntldr:");
    writeFileSync(
      join(project, "content/papers/2024/one-more.md"),
      `---\ntitle: One more paper, Bench\nshort: One More Bench\narxiv: "2401.99999"\npublished: 2024-01-31\nadded: 2026-11-24\ntldr: One sentence.\nfamilies: [family-1]\ntopics: [topic-2]\nauthors: [Author 6 Bench]\nsources:\n  abstract: { where: abstract, version: 1 }\n---\n\n${"It says what was done and how. ".repeat(20)}\n`,
    );
    appendFileSync(join(project, "content/addresses.txt"), "papers/one-more\n");
  });
  expect(made).toEqual(expect.arrayContaining([title, day, topic, size, gone]));
});

it("where a page's file was touched, or anything but papers has changed", { timeout: 120_000 }, () => {
  const [first = ""] = papers;
  expect(madeAfter(() => utimesSync(pageOf(first), 1, 1))).toEqual([first]);
  expect(madeAfter(() => edit("content/organizations.yaml", /name: /, "name: The "))).toEqual(papers);
});
