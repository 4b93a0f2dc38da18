/** A build with errors in the content: reports all of them, exits with 1, and leaves the previous output unchanged. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { report } from "../../src/lint/reporters/json.ts";
import { copyProject } from "../../tools/copy-project.ts";
import { astroBuild } from "./project.ts";
import { root } from "./site.ts";

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "smallprint-"));
  copyProject(root, copy, ["content", "scripts"]);
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist", "index.html"), "the earlier output");
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const earlierOutput = () => readFileSync(join(copy, "dist", "index.html"), "utf8");
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));

it("leaves the previous output unchanged if a page fails", () => {
  const page = join(copy, "src/pages/about.astro");
  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace("---\n", '---\nif (Astro.url.pathname) throw new Error("this page fails");\n'));
  const { status, stdout, stderr } = astroBuild(copy);
  writeFileSync(page, text);
  expect(status).toBe(1);
  expect(stdout + stderr).toContain("this page fails");
  expect(earlierOutput()).toBe("the earlier output");
}, 180_000);

it("reports an invalid date, an unknown topic and a duplicate at once", () => {
  edit("content/papers/2024/phi-3.md", (text) => text.replace("published: 2024-04-22", "published: April"));
  edit("content/papers/2024/quamba.md", (text) =>
    text.replace("post-training-quantization", "post-training-quantisation"),
  );
  edit("content/papers/2024/imp.md", (text) => text.replace(/^arxiv: .*$/m, 'arxiv: "2410.13229"'));
  const { status, stderr, stdout } = astroBuild(copy);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'content/papers/2024/phi-3.md:5:12  published  expected a date like 2024-04-22, found "April"',
  );
  expect(stderr).toContain(
    '"post-training-quantisation" is not a known topic  Did you mean "post-training-quantization"?',
  );
  expect(stderr).toMatch(/"2410\.13229" is also used by content\/papers\/2024\/(imp|quamba)\.md/);
  expect(stderr).toContain("nothing was built, and the previous output is unchanged");
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(earlierOutput()).toBe("the earlier output");
  expect(readdirSync(join(copy, "dist"))).toEqual(["index.html"]);
});

describe("the check as a command", () => {
  const check = (...parameters: string[]) =>
    spawnSync(process.execPath, ["scripts/check.ts", ...parameters], { cwd: copy, encoding: "utf8" });

  it("reports errors one a line, and exits with 1", () => {
    const { status, stdout } = check();
    expect(status).toBe(1);
    const lines = stdout.trim().split("\n");
    expect(lines.at(-1)).toMatch(/^\d+ problems in \d+ files/);
    expect(
      lines.filter((line) => line.startsWith("content/")).every((line) => /^content\/\S+:\d+:\d+ /.test(line)),
    ).toBe(true);
  });

  it("reports the same to programs and GitHub", () => {
    const json = check("--format", "json");
    expect(json.status).toBe(1);
    const made = report.parse(JSON.parse(json.stdout));
    expect(made.errors).toBe(made.issues.filter(({ severity }) => severity === "error").length);
    const github = check("--format=github").stdout.split("\n");
    expect(github.filter((line) => line.startsWith("::error "))).toHaveLength(made.errors);
  });

  it("reports the errors of a named file, from any folder", () => {
    const file = "content/papers/2024/phi-3.md";
    const { stdout } = check(file);
    expect(stdout).toContain(`${file}:5:12  published`);
    expect(stdout).not.toContain("imp.md:");
    const there = spawnSync(process.execPath, ["../../../scripts/check.ts", "phi-3.md"], {
      cwd: join(copy, "content/papers/2024"),
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: join(copy, "content/papers/2024") },
    });
    expect(there.stdout).toBe(stdout);
  });

  it.each([
    ["a file that is not there", ["content/papers/2024/nothing.md"], "there is no file"],
    ["a file that is no content", ["package.json"], "is not below content/"],
    ["an unknown format", ["--format", "xml"], "accepts text, json or github"],
    ["an unknown option", ["--fast"], "Unknown option '--fast'"],
  ])("exits with 2 for %s, and checks nothing", (_, parameters, said) => {
    const { status, stderr, stdout } = check(...parameters);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stdout).toBe("");
  });

  it("applies automatic fixes, and reports them", () => {
    edit("content/papers/2024/imp.md", (text) => text.replaceAll("\n", "\r\n"));
    const { stderr } = check("--fix", "content/papers/2024/imp.md");
    expect(stderr).toBe("fixed content/papers/2024/imp.md: line endings\n");
    expect(readFileSync(join(copy, "content/papers/2024/imp.md"), "utf8")).not.toContain("\r");
  });
});
