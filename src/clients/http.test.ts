import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { QUICK, serveSignals, UNPACED, type Reply, type SignalServer } from "../../tests/signal-server.ts";
import type { RetryPolicy } from "./retry-policy.ts";
import { createHttpClient, RETRY_POLICY } from "./http.ts";

let server: SignalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const shape = z.object({ upvotes: z.int() });
const good: Reply = { json: { upvotes: 3 } };

async function request(reply: (before: number) => Reply, retryPolicy: Partial<RetryPolicy> = {}, path = "/x") {
  server = await serveSignals(({ before }) => reply(before));
  const answer = await createHttpClient(UNPACED, { ...QUICK, ...retryPolicy })(server.url + path, shape);
  return { answer, tries: server.requests.length };
}

describe("a request", () => {
  it("returns the response, and identifies itself", async () => {
    expect(await request(() => good)).toEqual({ answer: { ok: true, value: { upvotes: 3 } }, tries: 1 });
    expect(server?.requests[0]?.headers["user-agent"]).toMatch(/^Smallprint signals \(https:/);
  });

  it.each([408, 429, 500, 502, 503, 504])("is retried after HTTP %i", async (status) => {
    expect(await request((before) => (before === 0 ? { status } : good))).toEqual({
      answer: { ok: true, value: { upvotes: 3 } },
      tries: 2,
    });
  });

  it.each([400, 401, 403, 404, 410])("is not retried after HTTP %i", async (status) => {
    const { answer, tries } = await request(() => ({ status, json: { error: "no" } }));
    expect(answer).toEqual({ ok: false, reason: `HTTP ${status}`, status, body: { error: "no" }, exhausted: false });
    expect(tries).toBe(1);
  });

  it("fails after its last retry", async () => {
    const { answer, tries } = await request(() => ({ status: 500 }));
    expect(answer).toMatchObject({ ok: false, reason: "HTTP 500 after 4 tries", status: 500 });
    expect(tries).toBe(4);
  });

  it("waits longer before each retry where the server states no wait", async () => {
    const waits: number[] = [];
    await request(() => ({ status: 500 }), { backOffMs: (retry) => (waits.push(retry), 1) });
    expect(waits).toEqual([1, 2, 3]);
    expect([1, 2, 3].map(RETRY_POLICY.backOffMs)).toEqual([2000, 8000, 32_000]);
  });

  it.each([
    ["Retry-After", { "retry-after": "0" }],
    ["Retry-After as a date", { "retry-after": "Tue, 24 Nov 2020 10:00:00 GMT" }],
    ["Hugging Face's RateLimit", { ratelimit: '"api";r=0;t=0' }],
    ["GitHub's x-ratelimit-reset", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1606212000" }],
  ])("honours the wait that the server states: %s", async (_, headers) => {
    const waits: number[] = [];
    const { answer } = await request((before) => (before === 0 ? { status: 429, headers } : good), {
      backOffMs: (retry) => (waits.push(retry), 1),
    });
    expect(answer.ok).toBe(true);
    expect(waits).toEqual([]);
  });

  it("does not wait longer than the policy allows, and reports the required wait", async () => {
    const { answer, tries } = await request(() => ({ status: 429, headers: { "retry-after": "3600" } }));
    expect(answer).toMatchObject({ reason: "HTTP 429, requires a wait of 60 min", exhausted: true });
    expect(tries).toBe(1);
  });

  it("ignores a limit that is not reached", async () => {
    const far = String(Math.round(Date.now() / 1000) + 3600);
    const headers = { "x-ratelimit-remaining": "41", "x-ratelimit-reset": far };
    expect((await request((before) => (before === 0 ? { status: 503, headers } : good))).tries).toBe(2);
  });

  it("is retried where the JSON is truncated, with or without a broken connection", async () => {
    const cut: Reply = { ...good, fault: "cut" };
    const short: Reply = { text: '{"upvotes":' };
    expect((await request((before) => (before === 0 ? cut : good))).answer.ok).toBe(true);
    await server?.close();
    expect((await request((before) => (before === 0 ? short : good))).answer.ok).toBe(true);
    await server?.close();
    expect((await request(() => short)).answer).toMatchObject({ reason: "invalid or truncated JSON after 4 tries" });
  });

  it("has a time-out that covers the body", async () => {
    const { answer, tries } = await request(() => ({ fault: "hang" }), { timeoutMs: 400, retries: 1 });
    expect(answer).toMatchObject({ reason: "no response within 0.4 s after 2 tries" });
    expect(tries).toBe(2);
    const slow = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": 15 });
      response.write('{"upvotes"');
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
    const stalled = await createHttpClient(UNPACED, { ...QUICK, timeoutMs: 400, retries: 0 })(url, shape);
    slow.closeAllConnections();
    slow.close();
    expect(stalled).toMatchObject({ ok: false, reason: "no response within 0.4 s" });
  });

  it("reports a response of the wrong shape without a retry", async () => {
    const { answer, tries } = await request(() => ({ json: { upvotes: "three" } }));
    expect(answer).toMatchObject({
      reason: "response does not match the documented shape (upvotes: expected number, received string)",
    });
    expect(tries).toBe(1);
  });

  it("reports that there is no server", async () => {
    const gone = await serveSignals(() => good);
    await gone.close();
    const answer = await createHttpClient(UNPACED, { ...QUICK, retries: 1 })(gone.url, shape);
    expect(answer).toMatchObject({ ok: false, reason: "no connection (ECONNREFUSED) after 2 tries" });
  });

  it("follows redirects only where allowed", async () => {
    const { answer } = await request((before) => (before === 0 ? { status: 301, headers: { location: "/x" } } : good), {
      retries: 0,
    });
    expect(answer).toMatchObject({ ok: false, reason: "no connection (unexpected redirect)" });
  });
});
