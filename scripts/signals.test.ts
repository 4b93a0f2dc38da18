import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { serveSignals, shapes, type SignalServer } from "../tests/signal-server.ts";

const root = new URL("..", import.meta.url).pathname;
let server: SignalServer | undefined;
afterEach(() => server?.close());

function run(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ["scripts/signals.ts", ...args],
      { cwd: root, env: { ...process.env, GITHUB_TOKEN: "", SEMANTIC_SCHOLAR_API_KEY: "", ...env } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** Returns citations for every paper, and no repository. */
const sources = () =>
  serveSignals(({ path, body }) =>
    path === "/graphql"
      ? { status: 401, json: { message: "Bad credentials" } }
      : {
          json: (JSON.parse(body) as { ids: string[] }).ids.map((id) =>
            shapes.semanticScholarPaper(id.replace("ARXIV:", ""), 1),
          ),
        },
  );

describe("npm run signals", () => {
  it("prints a dry run's snapshot, writes nothing, and exits with 1 if a source did not answer", async () => {
    server = await sources();
    const folder = `${root}content/signals`;
    const before = existsSync(folder) ? readdirSync(folder) : [];
    const urls = ["--semantic-scholar", server.url, "--github", server.url];
    const one = await run(["--dry-run", "--only", "semantic-scholar", ...urls]);
    expect(one.code).toBe(0);
    const day = new Date().toISOString().slice(0, 10);
    expect(one.out).toMatch(new RegExp(`^\\{"day":"${day}","papers":\\{\\n"`));
    expect(one.out).toContain('\n"littlebit":{"citations":1}');
    expect(one.err).toMatch(/^semantic-scholar {2}(\d+) of \1\nsemantic-scholar {2}\1 papers requested, \1 known\n$/);
    const two = await run(["--dry-run", "--only", "semantic-scholar", "--only", "github", ...urls], {
      GITHUB_TOKEN: "a-token",
    });
    expect(two.code).toBe(1);
    expect(two.err).toMatch(/\ngithub {2}\d+ repositories {2}HTTP 401\ngithub {2}gave no response\n$/);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual(before);
  });

  it.each([
    [["--only", "arxiv"], 'no source "arxiv"; known: hugging-face, github, semantic-scholar'],
    [["--date", "2026-01-01"], "--date needs today"],
    [["--github", "api.github.com"], '--github needs an address, found "api.github.com"'],
    [["--every-day"], "Unknown option '--every-day'"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
