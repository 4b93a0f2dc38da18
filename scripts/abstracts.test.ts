import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startArxiv, type ArxivServer, type Failure } from "../tests/arxiv-server.ts";
import { runScript } from "../tests/run-script.ts";
import { smallCatalogue } from "../tests/small-catalogue.ts";

// Each test starts several programs.
vi.setConfig({ testTimeout: 60_000 });

let catalogue: ReturnType<typeof smallCatalogue>;
let server: ArxivServer;
beforeEach(async () => {
  catalogue = smallCatalogue();
  server = await startArxiv([
    {
      id: "2404.14219",
      version: 1,
      title: "Phi-3 Technical Report",
      authors: ["Marah Abdin"],
      published: "2024-04-22",
    },
    {
      id: "2404.14219",
      version: 4,
      title: "Phi-3 Technical Report",
      authors: ["Marah Abdin"],
      published: "2024-04-22",
    },
  ]);
});
afterEach(async () => {
  catalogue.remove();
  await server.close();
});

const run = (...options: string[]) =>
  runScript("abstracts", ["--root", catalogue.root, "--api", server.url, ...options]);
const cached = () =>
  JSON.parse(readFileSync(join(catalogue.root, ".abstracts", "phi-3.json"), "utf8")) as { version: number };

it("fetches missing abstracts, once", async () => {
  const first = await run();
  expect(first.stdout).toBe("1 fetched; .abstracts/ has the abstracts of 1 of 1 papers\n");
  expect(first.status).toBe(0);
  expect(cached().version).toBe(4);
  const second = await run();
  expect(second).toMatchObject({ status: 0, stdout: "0 fetched; .abstracts/ has the abstracts of 1 of 1 papers\n" });
  expect(server.requests).toHaveLength(1);
  expect((await run("--refresh")).stdout).toContain("1 fetched");
  expect((await run("--only", "phi-3")).stdout).toContain("1 fetched");
});

it("reports what could not be fetched, leaves no partial files, and continues later", async () => {
  const busy: Failure = { status: 503, headers: { "retry-after": "0" } };
  server.failures.push(busy, busy, busy, busy);
  const failed = await run();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/^phi-3: 127\.0\.0\.1:\d+ answered 503 Service Unavailable$/m);
  expect(failed.stderr).toContain("continues where it stopped");
  expect(existsSync(join(catalogue.root, ".abstracts"))).toBe(false);
  server.failures.push("cut", busy);
  expect(await run()).toMatchObject({ status: 0 });
  expect(readdirSync(join(catalogue.root, ".abstracts"))).toEqual(["phi-3.json"]);
});

it("refuses invalid arguments", async () => {
  expect(await run("--only", "phi-4")).toMatchObject({ status: 2 });
  expect((await run("--only", "phi-4")).stderr).toContain('the catalogue has no paper "phi-4"');
  expect(await runScript("abstracts", ["--api", "arxiv"])).toMatchObject({ status: 2 });
  expect((await runScript("abstracts", ["--root", "/"])).stderr).toContain("is not a catalogue");
  expect((await runScript("abstracts", ["--help"])).stdout).toContain("npm run abstracts -- --refresh");
});
