import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serveSignals, type SignalServer } from "../tests/signal-server.ts";
import { PHI, smallCatalogue } from "../tests/small-catalogue.ts";

const repository = new URL("..", import.meta.url).pathname;
let server: SignalServer | undefined;
let catalogue: ReturnType<typeof smallCatalogue> | undefined;
afterEach(async () => {
  await server?.close();
  catalogue?.remove();
});

function run(args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ["scripts/links.ts", ...args], { cwd: repository }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** Runs the command for a small catalogue whose paper links to these paths of a local server. */
async function runOver(paths: string[], args: string[] = ["--allow-local"]) {
  server = await serveSignals(({ path }) =>
    path === "/gone" ? { status: 404 } : path === "/old" ? { status: 301, headers: { location: "/new" } } : {},
  );
  const { url } = server;
  const links = paths.map((path) => `[x](${url}${path})`).join(" ");
  catalogue = smallCatalogue({ [PHI]: (text) => text.replace("A summary.", links) });
  const file = join(catalogue.root, "links.md");
  const { code, out, err } = await run(["--root", catalogue.root, "--markdown", file, ...args]);
  const anonymize = (text: string) => text.replaceAll(url, "https://a.example");
  return {
    code,
    out: anonymize(out),
    err,
    markdown: existsSync(file) ? anonymize(readFileSync(file, "utf8")) : undefined,
  };
}

describe("npm run links", () => {
  it("distinguishes dead from moved links, writes the report and exits with 1", async () => {
    const { code, out, err, markdown } = await runOver(["/gone", "/old", "/fine"]);
    expect(code).toBe(1);
    expect(err).toContain("3 of 3\n");
    expect(`\n${out}`).toMatchInlineSnapshot(`
      "
      dead    https://a.example/gone
              HTTP 404
              content/papers/2024/phi-3.md:28 body
      moved   https://a.example/old
              replace with https://a.example/new
              content/papers/2024/phi-3.md:28 body

      3 addresses: 1 ok, 0 temporarily redirected, 1 moved, 1 dead, 0 unsure
      "
    `);
    expect(markdown).toContain("### Dead");
  });

  it("exits with 0 if nothing is dead; the report is empty if there is nothing to fix", async () => {
    expect(await runOver(["/old"])).toMatchObject({ code: 0, markdown: expect.stringContaining("### Moved") });
    await server?.close();
    catalogue?.remove();
    expect(await runOver(["/fine"])).toMatchObject({ code: 0, markdown: "" });
  });

  it("reports a network problem instead of dead links if nothing answers, and writes no report", async () => {
    const { code, err, markdown } = await runOver(["/gone"], []);
    expect(code).toBe(1);
    expect(err).toContain("No address answered: is there a network connection? No report was written.");
    expect(markdown).toBeUndefined();
    expect(server?.requests).toEqual([]);
  });

  it.each([
    [["--every"], "Unknown option '--every'"],
    [["--root", "/nowhere"], "/nowhere has no content/papers"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
