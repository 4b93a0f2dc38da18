/** A site that is made in parts is the site that is made whole, byte for byte. */
import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileHashes } from "../../src/bench/output.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { root } from "./site.ts";

let catalogue: ReturnType<typeof smallCatalogue>;

const build = (...parameters: string[]) =>
  spawnSync(process.execPath, ["scripts/build.ts", ...parameters], {
    cwd: catalogue.root,
    encoding: "utf8",
    env: { ...process.env, SOCIAL_IMAGES: "0" },
  });

const filesOf = (folder: string) => fileHashes(join(catalogue.root, folder));

beforeAll(() => {
  catalogue = smallCatalogue();
  for (const entry of ["scripts", "src", "public", "astro.config.mjs", "package.json", "tsconfig.json"]) {
    cpSync(join(root, entry), join(catalogue.root, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(catalogue.root, "node_modules"));
  const { status, stderr } = build("--out", "whole");
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => catalogue.remove());

it("in two processes at once", { timeout: 120_000 }, () => {
  const { status, stderr } = build("--jobs", "2", "--out", "at-once");
  expect(stderr).not.toContain("failed");
  expect(status).toBe(0);
  expect(filesOf("at-once")).toEqual(filesOf("whole"));
});

it("in parts, joined", { timeout: 180_000 }, () => {
  for (const part of [1, 2]) expect(build("--part", `${part}/2`, "--out", `parts/${part}`).status).toBe(0);
  const [one, two] = [filesOf("parts/1"), filesOf("parts/2")];
  expect(one.size).toBeLessThan(filesOf("whole").size);
  const shared = [...one.keys()].filter((file) => two.has(file));
  expect(shared.filter((file) => file.endsWith(".html"))).toEqual([]);

  const alone = build("--join", "parts/1", "--out", "half");
  expect(alone.status).toBe(1);
  expect(alone.stderr).toContain("a part is missing: 2/2");
  expect(build("--join", "parts/1", "parts/2", "--out", "joined").status).toBe(0);
  expect(filesOf("joined")).toEqual(filesOf("whole"));
});

it("refuses what is no part", () => {
  for (const wrong of [["--part", "3/2"], ["--join"], ["parts/1"], ["--join", "nowhere"], ["--jobs", "0"]]) {
    const { status, stderr } = build(...wrong);
    expect(status).toBe(2);
    expect(stderr).toContain("Builds the finished site.");
  }
});
