/** A build with mistakes in the content: says all of them, exits with 1, and leaves the earlier output as it was. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "./site.ts";

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "smallprint-"));
  for (const entry of ["content", "scripts", "src", "astro.config.mjs", "package.json", "tsconfig.json"]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist", "index.html"), "the earlier output");
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));

it("refuses a broken date, an unknown topic and a duplicate at once", () => {
  edit("content/papers/2024/phi-3.md", (text) => text.replace("published: 2024-04-22", "published: April"));
  edit("content/papers/2024/quamba.md", (text) =>
    text.replace("post-training-quantization", "post-training-quantisation"),
  );
  edit("content/papers/2024/imp.md", (text) => text.replace(/^arxiv: .*$/m, 'arxiv: "2410.13229"'));
  const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: copy, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/papers\/2024\/phi-3\.md:5:12 +published /);
  expect(stderr).toContain('expected a date like 2024-04-22, found "April"');
  expect(stderr).toContain(
    '"post-training-quantisation" is not a known topic  Did you mean "post-training-quantization"?',
  );
  expect(stderr).toMatch(/"2410\.13229" is also used by content\/papers\/2024\/(imp|quamba)\.md/);
  expect(stderr).toContain("Nothing was built; the earlier output is as it was.");
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(readFileSync(join(copy, "dist", "index.html"), "utf8")).toBe("the earlier output");
  expect(readdirSync(copy)).not.toContain(".build");
});
