import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { derive } from "../src/bench/report.ts";
import { runScript } from "../tests/run-script.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bench-script-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [["--papers", "0"], "--papers takes a number"],
  [["--papers", "100001"], "--papers takes a number"],
  [["--corpus", "nothing.jsonl"], "nothing.jsonl is not there"],
  [["--keep", "."], ". exists already"],
  [["--grown"], "--grown"],
])("refuses a wrong call: %s", async (parameters, message) => {
  const { status, stdout, stderr } = await runScript("bench", parameters, folder);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
});

/** Runs it with temporary folders in a place that nobody else uses; stops it at a line if asked to. */
function runIn(place: string, parameters: readonly string[], stopAt?: string) {
  const child = spawn(process.execPath, ["scripts/bench.ts", ...parameters], {
    cwd: new URL("..", import.meta.url),
    env: { ...process.env, TMPDIR: place },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    said += piece.toString();
    if (stopAt !== undefined && said.includes(stopAt)) child.kill("SIGINT");
  });
  return new Promise<{ status: number | null; said: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, said }));
  });
}

it("builds a small site and tells what that took", { timeout: 300_000 }, async () => {
  const json = join(folder, "figures.json");
  const { status, said } = await runIn(folder, ["--papers", "5", "--edit", "--no-hugo", "--json", json]);
  expect({ status, said }).toMatchObject({ status: 0 });
  const { measurements } = JSON.parse(readFileSync(json, "utf8")) as { measurements: ReturnType<typeof derive>[] };
  const [{ papers, site, edited, hugo } = expect.fail("no measurement")] = measurements;
  expect(papers).toBe(5);
  const after = edited ?? expect.fail("no second build");
  const names = site.phases.map(({ name }) => name);
  expect(names).toEqual(["check", "bundling", "search and whole files", "pages", "putting in place"]);
  // The code of the pages stays.
  expect(after.phases.map(({ name }) => name)).toEqual(names.filter((name) => name !== "bundling"));
  for (const { phases, wall } of [site, after]) {
    // Check and search run beside these.
    const inTurn = phases.filter(({ name }) => ["bundling", "pages", "putting in place"].includes(name));
    expect(inTurn.reduce((sum, phase) => sum + phase.wall, 0)).toBeLessThanOrEqual(wall);
    for (const { cpu } of phases) expect(cpu).toBeGreaterThanOrEqual(0);
  }
  expect(site.output.files).toBeGreaterThan(100);
  expect(site.output.largestPage.bytes).toBeGreaterThan(0);
  if (process.platform === "linux") {
    expect(site.cpu).toBeGreaterThan(0);
    expect(Object.keys(site.peaks)).toEqual(expect.arrayContaining(["node", expect.stringContaining("pagefind")]));
  }
  expect(hugo).toBeUndefined();
  expect(readdirSync(folder)).toEqual(["figures.json"]);
});

it("takes its folder away when it is stopped", async () => {
  const { status, said } = await runIn(folder, ["--papers", "5", "--no-hugo"], "checked 5 papers");
  expect(said).toContain("stopped");
  expect(status).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});

it("takes its folder away when it fails, and says why", async () => {
  const corpus = join(folder, "broken.jsonl");
  writeFileSync(corpus, '{"slug":"a"}\n');
  const { status, said } = await runIn(folder, ["--papers", "5", "--no-hugo", "--corpus", corpus]);
  expect(said).toContain("line 1 of the records");
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(["broken.jsonl"]);
});
