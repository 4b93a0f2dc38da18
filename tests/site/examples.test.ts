/** The examples of the API's page, run unchanged against the built files on a local server. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attribute, elements, read, sites, textOf, type Element } from "./site.ts";

const run = promisify(execFile);
const COMMANDS: Record<string, { file: string; command: (path: string) => [string, string[]] }> = {
  Shell: { file: "example.sh", command: (path) => ["sh", [path]] },
  Python: { file: "example.py", command: (path) => ["python3", [path]] },
  JavaScript: { file: "example.mjs", command: (path) => [process.execPath, [path]] },
};

describe.each(sites)("$name", (site) => {
  const nodes = elements(read(site, "api/index.html"));
  const textIn = (id: string) => textOf(nodes.find((node) => attribute(node, "id") === id) as Element);
  const examples = nodes.flatMap((node) => {
    const id = attribute(node, "data-example");
    return id === undefined ? [] : [{ id, language: attribute(node, "data-language") ?? "" }];
  });
  const requested: string[] = [];
  let server: Server;
  let address: string;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "examples-"));
    server = createServer((request, response) => {
      const path = request.url ?? "";
      try {
        if (!path.startsWith(site.base)) throw new Error("outside the base");
        const body = readFileSync(join(site.folder, path.slice(site.base.length)));
        requested.push(path.slice(site.base.length));
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await new Promise((resolve) => server.close(resolve));
  });

  it("has an example in each language", () => {
    expect(new Set(examples.map(({ language }) => language))).toEqual(new Set(Object.keys(COMMANDS)));
  });

  it.each(examples)("$id ($language) prints the output shown on the page", async ({ id, language }) => {
    const code = textIn(`${id}-code`);
    expect(code).toContain(`${site.url}${site.base}`);
    const { file, command } = COMMANDS[language] ?? { file: "", command: () => ["", []] };
    const path = join(folder, file);
    writeFileSync(path, code.replaceAll(site.url, address));
    const before = requested.length;
    const { stdout } = await run(...command(path), { env: { ...process.env, PYTHONUTF8: "1", no_proxy: "127.0.0.1" } });
    expect(requested.length).toBe(before + 1);
    expect(stdout.trim()).toBe(textIn(`${id}-prints`).trim());
    expect(stdout.trim()).not.toBe("");
  });
});
