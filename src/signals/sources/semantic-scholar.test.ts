import { afterEach, describe, expect, it } from "vitest";
import {
  QUICK,
  serveSignals,
  shapes,
  UNPACED,
  type ReceivedRequest,
  type Reply,
  type SignalServer,
} from "../../../tests/signal-server.ts";
import { semanticScholar, IDS_PER_REQUEST } from "./semantic-scholar.ts";
import { failedWholly } from "./source.ts";

let server: SignalServer | undefined;
afterEach(() => server?.close());

const papers = ["2404.06395", "2506.07900", "2506.13771"].map((arxiv, index) => ({ id: `paper-${index}`, arxiv }));
const idsOf = ({ body }: ReceivedRequest) =>
  (JSON.parse(body) as { ids: string[] }).ids.map((id) => id.replace("ARXIV:", ""));

async function run(reply: (request: ReceivedRequest) => Reply, about = papers, key?: string) {
  server = await serveSignals((request) =>
    request.method === "POST" && request.path === "/graph/v1/paper/batch?fields=citationCount,externalIds"
      ? reply(request)
      : { status: 404 },
  );
  return semanticScholar.fetch(about, { url: server.url, key, rateLimit: UNPACED, retryPolicy: QUICK });
}

const entry = (arxiv: string) => shapes.semanticScholarPaper(arxiv, Number(arxiv.slice(0, 4)));
const good = (request: ReceivedRequest): Reply => ({ json: idsOf(request).map(entry) });

describe("citations from Semantic Scholar", () => {
  it("are fetched in one request, with the key where there is one", async () => {
    const { values } = await run(good, papers, "a-key");
    expect(Object.fromEntries(values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-1": { citations: 2506 },
      "paper-2": { citations: 2506 },
    });
    expect(server?.requests.length).toBe(1);
    expect(server?.requests[0]?.body).toBe('{"ids":["ARXIV:2404.06395","ARXIV:2506.07900","ARXIV:2506.13771"]}');
    expect(server?.requests[0]?.headers["x-api-key"]).toBe("a-key");
  });

  it("are requested 500 at a time, and survive a failed batch", async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({ id: `p${index}`, arxiv: `2401.${10000 + index}` }));
    const result = await run((request) => (idsOf(request)[0] === "2401.10500" ? { status: 500 } : good(request)), many);
    expect(IDS_PER_REQUEST).toBe(500);
    expect(server?.requests[0]?.headers["x-api-key"]).toBeUndefined();
    expect(result.values.size).toBe(600);
    expect(result.failures).toEqual([{ what: "500 papers", reason: "HTTP 500 after 4 tries" }]);
    expect(failedWholly(result)).toBe(false);
  });

  it("are unknown, not 0, for a paper that is null in the response", async () => {
    const result = await run((request) => ({
      json: idsOf(request).map((arxiv, i) => (i === 1 ? null : entry(arxiv))),
    }));
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect([result.absent, result.failures]).toEqual([["paper-1"], []]);
  });

  it("are unknown for all where the source knows none", async () => {
    const result = await run(() => ({ status: 400, json: shapes.semanticScholarNone }));
    expect(result.absent).toEqual(["paper-0", "paper-1", "paper-2"]);
    expect([result.failures, failedWholly(result)]).toEqual([[], false]);
  });

  it("are assigned by arXiv id, in any order and number of entries", async () => {
    const result = await run(() => ({ json: [entry("2506.13771"), entry("2404.06395")] }));
    expect(Object.fromEntries(result.values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-2": { citations: 2506 },
    });
    expect(result.failures).toEqual([{ what: "paper-1", reason: "is missing from the response" }]);
  });

  it("are assigned by position without an arXiv id, and ignored with a foreign one", async () => {
    const unnamed = { ...entry("2404.06395"), externalIds: { CorpusId: 1 } };
    const result = await run(() => ({ json: [unnamed, entry("2401.00001"), { citationCount: 5 }] }));
    expect(Object.fromEntries(result.values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-2": { citations: 5 },
    });
    expect(result.failures).toEqual([{ what: "paper-1", reason: "is missing from the response" }]);
  });

  it.each<[string, Reply, string]>([
    [
      "a permanent HTTP 429",
      { status: 429, json: shapes.semanticScholarLimited },
      "HTTP 429 after 4 tries; a SEMANTIC_SCHOLAR_API_KEY has its own limit",
    ],
    ["another HTTP 400", { status: 400, json: { error: "Unrecognized fields" } }, "HTTP 400"],
    [
      "cut-off JSON",
      { json: papers.map(({ arxiv }) => entry(arxiv)), fault: "cut" },
      "invalid or truncated JSON after 4 tries",
    ],
    [
      "a wrong shape",
      { json: [{ citationCount: null }] },
      "response does not match the documented shape (0.citationCount: expected number, received null)",
    ],
  ])("report %s", async (_, reply, reason) => {
    const result = await run(() => reply);
    expect(result.failures).toEqual([{ what: "3 papers", reason }]);
    expect(failedWholly(result)).toBe(true);
  });

  it("come after a temporary 429", async () => {
    const limited: Reply = { status: 429, headers: { "retry-after": "0" }, json: shapes.semanticScholarLimited };
    expect((await run((request) => (request.before === 0 ? limited : good(request)))).values.size).toBe(3);
  });
});
