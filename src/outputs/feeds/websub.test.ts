import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changedFeeds, pingHub } from "./websub.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "websub-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function serve(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => answer(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe("changedFeeds", () => {
  it("lists feeds that are new, different or unreadable on the live site, and no other files", async () => {
    const files = { "feed.rss": "a", "families/phi/feed.json": "b", "topics/x/feed.atom": "c", "api.json": "d" };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const live = await serve((request, _body, response) => {
      if (request.url === "/feed.rss") response.end("a");
      else if (request.url === "/families/phi/feed.json") response.end("older");
      else response.writeHead(404).end();
    });
    expect(await changedFeeds(folder, live.url, { retries: 0 })).toEqual([
      `${live.url}families/phi/feed.json`,
      `${live.url}topics/x/feed.atom`,
    ]);
    await live.close();
    expect(await changedFeeds(folder, live.url, { retries: 0 })).toHaveLength(3);
  });
});

describe("pingHub", () => {
  it("posts one publish request per feed and lists those that were refused", async () => {
    const seen: string[] = [];
    const hub = await serve((request, body, response) => {
      seen.push(`${request.method} ${request.headers["content-type"]} ${body}`);
      response.writeHead(body.includes("refused") ? 400 : 204).end();
    });
    const failed = await pingHub(hub.url, ["https://a.example/feed.rss", "https://a.example/refused.rss"]);
    await hub.close();
    expect(seen.sort()).toEqual([
      "POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish&hub.url=https%3A%2F%2Fa.example%2Ffeed.rss",
      "POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish&hub.url=https%3A%2F%2Fa.example%2Frefused.rss",
    ]);
    expect(failed.map(({ feed }) => feed)).toEqual(["https://a.example/refused.rss"]);
    expect(failed[0]?.reason).toContain("400");
  });
});
