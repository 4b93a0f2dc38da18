import { afterEach, describe, expect, it } from "vitest";
import { QUICK, serveSignals, shapes, UNPACED, type Reply, type SignalServer } from "../../../tests/signal-server.ts";
import { askHuggingFace, HUGGING_FACE_PACE } from "./hugging-face.ts";
import { failedWholly } from "./source.ts";

let server: SignalServer | undefined;
afterEach(() => server?.close());

const papers = ["2404.06395", "2506.07900", "2506.13771"].map((arxiv, index) => ({ id: `paper-${index}`, arxiv }));

async function ask(reply: (arxiv: string, before: number) => Reply, about = papers) {
  server = await serveSignals(({ path, before }) => {
    const arxiv = decodeURIComponent(/^\/api\/papers\/([^/]+)$/.exec(path)?.[1] ?? "");
    return arxiv === "" ? { status: 400 } : reply(arxiv, before);
  });
  return askHuggingFace(about, { url: server.url, pace: UNPACED, patience: { ...QUICK, timeoutMs: 60 } });
}

const good = (arxiv: string): Reply => ({ json: shapes.huggingFacePaper(arxiv, Number(arxiv.slice(0, 4))) });

describe("upvotes from Hugging Face", () => {
  it("come from each paper's page, one request at a time", async () => {
    const { values, absent, failures } = await ask(good);
    expect(Object.fromEntries(values)).toEqual({
      "paper-0": { upvotes: 2404 },
      "paper-1": { upvotes: 2506 },
      "paper-2": { upvotes: 2506 },
    });
    expect([absent, failures]).toEqual([[], []]);
    expect(server?.mostAtOnce()).toBe(1);
  });

  it("keep to the documented limit of 500 requests in 5 minutes", () => {
    expect((300_000 / HUGGING_FACE_PACE.perMs) * HUGGING_FACE_PACE.requests).toBeLessThan(500);
  });

  it("ask for an old id in one piece of the path", async () => {
    await ask(good, [{ id: "old", arxiv: "cs/0112017" }]);
    expect(server?.asked[0]?.path).toBe("/api/papers/cs%2F0112017");
  });

  it("are unknown, not 0, for a paper that is not there", async () => {
    const result = await ask((arxiv) =>
      arxiv === "2506.07900" ? { status: 404, json: shapes.huggingFaceMissing } : good(arxiv),
    );
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect(result.absent).toEqual(["paper-1"]);
    expect(result.failures).toEqual([]);
  });

  it("are 0 where Hugging Face says 0", async () => {
    const { values } = await ask((arxiv) => ({ json: shapes.huggingFacePaper(arxiv, 0) }));
    expect(values.get("paper-0")).toEqual({ upvotes: 0 });
  });

  it.each<[string, Reply, string]>([
    ["HTTP 500", { status: 500 }, "HTTP 500 after 4 tries"],
    ["HTTP 429", { status: 429 }, "HTTP 429 after 4 tries"],
    ["cut-off JSON", { ...good("2506.07900"), fault: "cut" }, "broken or cut-off JSON after 4 tries"],
    ["a time-out", { fault: "hang" }, "no answer within 0.06 s after 4 tries"],
    [
      "a wrong shape",
      { json: { upvotes: -1 } },
      "answered in another shape than documented (upvotes: Too small: expected number to be >=0)",
    ],
  ])("of the others are not lost over %s for one paper", async (_, reply, reason) => {
    const result = await ask((arxiv) => (arxiv === "2506.07900" ? reply : good(arxiv)));
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect(result.failures).toEqual([{ what: "paper-1", reason }]);
    expect(failedWholly(result)).toBe(false);
  });

  it("come after a 429 that passes", async () => {
    const limited: Reply = { status: 429, headers: { "retry-after": "0" } };
    const { values } = await ask((arxiv, before) => (before === 0 ? limited : good(arxiv)));
    expect(values.size).toBe(3);
  });

  it("are not asked for any more after three requests in a row have failed", async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, arxiv: `2401.000${10 + index}` }));
    const result = await ask(() => ({ status: 500 }), many);
    expect(server?.asked.length).toBe(3 * 4);
    expect(result.failures.slice(2)).toEqual([
      { what: "p2", reason: "HTTP 500 after 4 tries" },
      { what: "47 papers", reason: "not asked: 3 requests in a row failed" },
    ]);
    expect(failedWholly(result)).toBe(true);
  });

  it("are not asked for any more where the server asks to wait an hour", async () => {
    const result = await ask(() => ({ status: 429, headers: { ratelimit: '"api";r=0;t=3600' } }));
    expect(server?.asked.length).toBe(1);
    expect(result.failures).toEqual([
      { what: "paper-0", reason: "HTTP 429, asks to wait 60 min" },
      { what: "2 papers", reason: "not asked: HTTP 429, asks to wait 60 min" },
    ]);
  });
});
