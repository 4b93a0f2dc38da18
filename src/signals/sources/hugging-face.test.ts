import { afterEach, describe, expect, it } from "vitest";
import { QUICK, serveSignals, shapes, UNPACED, type Reply, type SignalServer } from "../../../tests/signal-server.ts";
import { huggingFace } from "./hugging-face.ts";
import { failedWholly } from "./source.ts";

let server: SignalServer | undefined;
afterEach(() => server?.close());

const papers = ["2404.06395", "2506.07900", "2506.13771"].map((arxiv, index) => ({ id: `paper-${index}`, arxiv }));

async function run(reply: (arxiv: string, before: number) => Reply, about = papers) {
  server = await serveSignals(({ path, before }) => {
    const arxiv = decodeURIComponent(/^\/api\/papers\/([^/]+)$/.exec(path)?.[1] ?? "");
    return arxiv === "" ? { status: 400 } : reply(arxiv, before);
  });
  return huggingFace.fetch(about, { url: server.url, rateLimit: UNPACED, retryPolicy: { ...QUICK, timeoutMs: 400 } });
}

const good = (arxiv: string): Reply => ({ json: shapes.huggingFacePaper(arxiv, Number(arxiv.slice(0, 4))) });

describe("upvotes from Hugging Face", () => {
  it("come from each paper's page, one request at a time", async () => {
    const { values, absent, failures } = await run(good);
    expect(Object.fromEntries(values)).toEqual({
      "paper-0": { upvotes: 2404 },
      "paper-1": { upvotes: 2506 },
      "paper-2": { upvotes: 2506 },
    });
    expect([absent, failures]).toEqual([[], []]);
    expect(server?.mostAtOnce()).toBe(1);
  });

  it("stay within the documented limit of 500 requests in 5 minutes", () => {
    expect((300_000 / huggingFace.rateLimit.perMs) * huggingFace.rateLimit.requests).toBeLessThan(500);
  });

  it("request an old id as one path segment", async () => {
    await run(good, [{ id: "old", arxiv: "cs/0112017" }]);
    expect(server?.requests[0]?.path).toBe("/api/papers/cs%2F0112017");
  });

  it("are unknown, not 0, for a paper without a page", async () => {
    const result = await run((arxiv) =>
      arxiv === "2506.07900" ? { status: 404, json: shapes.huggingFaceMissing } : good(arxiv),
    );
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect(result.absent).toEqual(["paper-1"]);
    expect(result.failures).toEqual([]);
  });

  it("are 0 where Hugging Face reports 0", async () => {
    const { values } = await run((arxiv) => ({ json: shapes.huggingFacePaper(arxiv, 0) }));
    expect(values.get("paper-0")).toEqual({ upvotes: 0 });
  });

  it.each<[string, Reply, string]>([
    ["HTTP 500", { status: 500 }, "HTTP 500 after 4 tries"],
    ["HTTP 429", { status: 429 }, "HTTP 429 after 4 tries"],
    ["cut-off JSON", { ...good("2506.07900"), fault: "cut" }, "invalid or truncated JSON after 4 tries"],
    ["a time-out", { fault: "hang" }, "no response within 0.4 s after 4 tries"],
    [
      "a wrong shape",
      { json: { upvotes: -1 } },
      "response does not match the documented shape (upvotes: Too small: expected number to be >=0)",
    ],
  ])("of other papers survive %s for one paper", async (_, reply, reason) => {
    const result = await run((arxiv) => (arxiv === "2506.07900" ? reply : good(arxiv)));
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect(result.failures).toEqual([{ what: "paper-1", reason }]);
    expect(failedWholly(result)).toBe(false);
  });

  it("come after a temporary 429", async () => {
    const limited: Reply = { status: 429, headers: { "retry-after": "0" } };
    const { values } = await run((arxiv, before) => (before === 0 ? limited : good(arxiv)));
    expect(values.size).toBe(3);
  });

  it("are no longer requested after three consecutive failures", async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, arxiv: `2401.000${10 + index}` }));
    const result = await run(() => ({ status: 500 }), many);
    expect(server?.requests.length).toBe(3 * 4);
    expect(result.failures.slice(2)).toEqual([
      { what: "p2", reason: "HTTP 500 after 4 tries" },
      { what: "47 papers", reason: "not requested: 3 requests in a row failed" },
    ]);
    expect(failedWholly(result)).toBe(true);
  });

  it("are no longer requested where the server requires a wait of an hour", async () => {
    const result = await run(() => ({ status: 429, headers: { ratelimit: '"api";r=0;t=3600' } }));
    expect(server?.requests.length).toBe(1);
    expect(result.failures).toEqual([
      { what: "paper-0", reason: "HTTP 429, requires a wait of 60 min" },
      { what: "2 papers", reason: "not requested: HTTP 429, requires a wait of 60 min" },
    ]);
  });
});
