import { afterEach, describe, expect, it } from "vitest";
import { serveSignals, type ReceivedRequest, type Reply, type SignalServer } from "../../tests/signal-server.ts";
import type { Addresses } from "./addresses.ts";
import { checkLinks, nothingAnswered, type LinkCheckOptions } from "./check-links.ts";
import { followAddress } from "./outcome.ts";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import { requestOnce, RETRY_POLICY } from "./request.ts";

const servers: SignalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
async function serve(reply: (request: ReceivedRequest) => Reply) {
  const server = await serveSignals(reply);
  servers.push(server);
  return server;
}

const QUICK: RetryPolicy = { timeoutMs: 2000, retries: 2, backOffMs: () => 1, longestWaitMs: 60_000 };
const LOCAL: LinkCheckOptions = { retryPolicy: QUICK, paceMs: () => 1, allowLocal: true };
const at = (...addresses: string[]): Addresses => new Map(addresses.map((address) => [address, []]));

/** Outcome of one address whose server sends these replies. */
async function check(reply: (request: ReceivedRequest) => Reply, options: LinkCheckOptions = {}) {
  const server = await serve(reply);
  const [link] = await checkLinks(at(`${server.url}/x`), { ...LOCAL, ...options });
  return { outcome: link?.outcome, requests: server.requests.map(({ method, path }) => `${method} ${path}`), server };
}

describe("one address", () => {
  it("is requested with HEAD and an identifying user agent", async () => {
    const { outcome, requests, server } = await check(() => ({}));
    expect(outcome).toEqual({ kind: "ok" });
    expect(requests).toEqual(["HEAD /x"]);
    expect(server.requests[0]?.headers["user-agent"]).toMatch(/Smallprint link check; \+https:\/\/github\.com\//);
  });

  it.each([400, 403, 404, 405, 500, 501])("is requested with GET where HEAD returns HTTP %i", async (status) => {
    const { outcome, requests } = await check(({ method }) => (method === "HEAD" ? { status } : {}));
    expect(outcome).toEqual({ kind: "ok" });
    expect(requests).toEqual(["HEAD /x", "GET /x"]);
  });

  it("is retried where a retry may help", async () => {
    const { outcome, requests } = await check(({ before }) => (before < 2 ? { status: 503 } : {}));
    expect(outcome).toEqual({ kind: "ok" });
    expect(requests).toEqual(["HEAD /x", "GET /x", "GET /x"]);
    expect((await check(() => ({ status: 500 }))).requests.length).toBe(4);
    expect((await check(() => ({ status: 404 }))).requests.length).toBe(2);
    expect((await check(() => ({ status: 403 }))).requests.length).toBe(2);
  });

  it("may return a non-standard status", async () => {
    expect((await check(() => ({ status: 999 }))).outcome).toMatchObject({ kind: "unsure", reason: "HTTP 999" });
  });

  it("waits as long as the server requires, up to a limit", async () => {
    const waits: number[] = [];
    const retryPolicy = { ...QUICK, backOffMs: (retry: number) => (waits.push(retry), 1) };
    const limited = (wait: string): Reply => ({ status: 429, headers: { "retry-after": wait } });
    const soon = await check(({ before }) => (before < 2 ? limited("0") : {}), { retryPolicy });
    expect(soon.outcome).toEqual({ kind: "ok" });
    const late = await check(() => limited("3600"), { retryPolicy });
    expect(late.outcome).toMatchObject({ kind: "unsure", reason: "HTTP 429" });
    expect(late.requests).toEqual(["HEAD /x", "GET /x"]);
    expect(waits).toEqual([]);
    expect([1, 2].map(RETRY_POLICY.backOffMs)).toEqual([3000, 9000]);
  });

  it("is followed through redirects to other hosts and to addresses in other scripts", async () => {
    const other = await serve(({ path }) => (path === "/gone" ? { status: 410 } : {}));
    const to = (location: string) => check(({ path }) => (path === "/x" ? { status: 301, headers: { location } } : {}));
    expect((await to(`${other.url}/new`)).outcome).toEqual({ kind: "moved", to: `${other.url}/new` });
    expect((await to(`${other.url}/gone`)).outcome).toMatchObject({ kind: "dead" });
    const umlaut = await to(Buffer.from("/ü").toString("latin1"));
    expect(umlaut.outcome).toEqual({ kind: "moved", to: `${umlaut.server.url}/%C3%BC` });
  });

  it("that hangs, disconnects or has no TLS is unsure", async () => {
    const retryPolicy = { ...QUICK, timeoutMs: 400, retries: 0 };
    expect((await check(() => ({ fault: "hang" }), { retryPolicy })).outcome).toEqual({
      kind: "unsure",
      reason: "no response in time",
      answered: false,
    });
    const plain = await serve(() => ({}));
    const [tls] = await checkLinks(at(`${plain.url.replace("http:", "https:")}/x`), LOCAL);
    expect(tls?.outcome).toMatchObject({ kind: "unsure", answered: false });
    await plain.close();
    const [closed] = await checkLinks(at(`${plain.url}/x`), LOCAL);
    expect(closed?.outcome).toMatchObject({ kind: "unsure", reason: "no connection (ECONNREFUSED)" });
  });
});

describe("hosts that are not on the public internet", () => {
  it.each(["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])(
    "are not requested in any notation: %s",
    async (host) => {
      const server = await serve(() => ({}));
      const address = `http://${host}:${new URL(server.url).port}/x`;
      const [link] = await checkLinks(at(address), { ...LOCAL, allowLocal: false });
      expect(link?.outcome).toMatchObject({ kind: "unsure", answered: false });
      expect(link?.outcome).toHaveProperty(
        "reason",
        expect.stringContaining("is not on the public internet: not checked"),
      );
      expect(server.requests).toEqual([]);
    },
  );

  it("are not requested after a redirect either", async () => {
    const server = await serve(() => ({}));
    const outcome = await followAddress("https://a.example/x", (url) =>
      url.hostname === "a.example"
        ? Promise.resolve({ status: 302, location: server.url.replace("http:", "https:") })
        : requestOnce(url, QUICK, false),
    );
    expect(outcome).toMatchObject({
      kind: "unsure",
      reason: expect.stringContaining("127.0.0.1 is not on the public"),
    });
    expect(server.requests).toEqual([]);
  });
});

describe("many addresses", () => {
  it("keep their order and report progress", async () => {
    const one = await serve(({ path }) => (path === "/b" ? { status: 404 } : {}));
    const two = await serve(() => ({}));
    const progress: string[] = [];
    const addresses = at(`${one.url}/a`, `${two.url}/a`, `${one.url}/b`);
    const links = await checkLinks(addresses, { ...LOCAL, onProgress: (done, of) => progress.push(`${done}/${of}`) });
    expect(links.map(({ address, outcome }) => `${address} ${outcome.kind}`)).toEqual([
      `${one.url}/a ok`,
      `${two.url}/a ok`,
      `${one.url}/b dead`,
    ]);
    expect(progress).toEqual(["1/3", "2/3", "3/3"]);
    expect(nothingAnswered(links)).toBe(false);
  });

  it("of one host are requested sequentially, at its interval", async () => {
    const server = await serve(() => ({}));
    const hosts: string[] = [];
    const paceMs = (host: string) => (hosts.push(host), 1);
    await checkLinks(at(...Array.from({ length: 6 }, (_, n) => `${server.url}/${n}`)), { ...LOCAL, paceMs });
    expect(server.mostAtOnce()).toBe(1);
    expect(hosts).toEqual(["127.0.0.1"]);
  });

  it("of an unresponsive host are skipped after three", async () => {
    const server = await serve(() => ({ fault: "hang" }));
    const retryPolicy = { ...QUICK, timeoutMs: 300, retries: 0 };
    const links = await checkLinks(at(...Array.from({ length: 5 }, (_, n) => `${server.url}/${n}`)), {
      ...LOCAL,
      retryPolicy,
    });
    expect(links.map(({ outcome }) => "reason" in outcome && outcome.reason)).toEqual([
      ...Array.from({ length: 3 }, () => "no response in time"),
      ...Array.from({ length: 2 }, () => "not checked: 3 addresses of its host gave no response"),
    ]);
    expect(nothingAnswered(links)).toBe(true);
  });
});
