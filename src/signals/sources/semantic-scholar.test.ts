import { afterEach, describe, expect, it } from "vitest";
import {
  QUICK,
  serveSignals,
  shapes,
  UNPACED,
  type Asked,
  type Reply,
  type SignalServer,
} from "../../../tests/signal-server.ts";
import { askSemanticScholar, IDS_PER_REQUEST } from "./semantic-scholar.ts";
import { failedWholly } from "./source.ts";

let server: SignalServer | undefined;
afterEach(() => server?.close());

const papers = ["2404.06395", "2506.07900", "2506.13771"].map((arxiv, index) => ({ id: `paper-${index}`, arxiv }));
const idsOf = ({ body }: Asked) => (JSON.parse(body) as { ids: string[] }).ids.map((id) => id.replace("ARXIV:", ""));

async function ask(reply: (asked: Asked) => Reply, about = papers, key?: string) {
  server = await serveSignals((asked) =>
    asked.method === "POST" && asked.path === "/graph/v1/paper/batch?fields=citationCount,externalIds"
      ? reply(asked)
      : { status: 404 },
  );
  return askSemanticScholar(about, { url: server.url, key, pace: UNPACED, patience: QUICK });
}

const entry = (arxiv: string) => shapes.semanticScholarPaper(arxiv, Number(arxiv.slice(0, 4)));
const good = (asked: Asked): Reply => ({ json: idsOf(asked).map(entry) });

describe("citations from Semantic Scholar", () => {
  it("are asked for in one request, with the key where there is one", async () => {
    const { values } = await ask(good, papers, "a-key");
    expect(Object.fromEntries(values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-1": { citations: 2506 },
      "paper-2": { citations: 2506 },
    });
    expect(server?.asked.length).toBe(1);
    expect(server?.asked[0]?.body).toBe('{"ids":["ARXIV:2404.06395","ARXIV:2506.07900","ARXIV:2506.13771"]}');
    expect(server?.asked[0]?.headers["x-api-key"]).toBe("a-key");
  });

  it("are asked for 500 at a time, and a batch that fails costs the others nothing", async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({ id: `p${index}`, arxiv: `2401.${10000 + index}` }));
    const result = await ask((asked) => (idsOf(asked)[0] === "2401.10500" ? { status: 500 } : good(asked)), many);
    expect(IDS_PER_REQUEST).toBe(500);
    expect(server?.asked[0]?.headers["x-api-key"]).toBeUndefined();
    expect(result.values.size).toBe(600);
    expect(result.failures).toEqual([{ what: "500 papers", reason: "HTTP 500 after 4 tries" }]);
    expect(failedWholly(result)).toBe(false);
  });

  it("are unknown, not 0, for a paper that is null in the answer", async () => {
    const result = await ask((asked) => ({ json: idsOf(asked).map((arxiv, i) => (i === 1 ? null : entry(arxiv))) }));
    expect([...result.values.keys()]).toEqual(["paper-0", "paper-2"]);
    expect([result.absent, result.failures]).toEqual([["paper-1"], []]);
  });

  it("are unknown for all where none is known", async () => {
    const result = await ask(() => ({ status: 400, json: shapes.semanticScholarNone }));
    expect(result.absent).toEqual(["paper-0", "paper-1", "paper-2"]);
    expect([result.failures, failedWholly(result)]).toEqual([[], false]);
  });

  it("go to the paper that an entry names, in whatever order and number entries come", async () => {
    const result = await ask(() => ({ json: [entry("2506.13771"), entry("2404.06395")] }));
    expect(Object.fromEntries(result.values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-2": { citations: 2506 },
    });
    expect(result.failures).toEqual([{ what: "paper-1", reason: "is not in the answer" }]);
  });

  it("go by place where an entry names no arXiv id, and to nobody where it names another", async () => {
    const unnamed = { ...entry("2404.06395"), externalIds: { CorpusId: 1 } };
    const result = await ask(() => ({ json: [unnamed, entry("2401.00001"), { citationCount: 5 }] }));
    expect(Object.fromEntries(result.values)).toEqual({
      "paper-0": { citations: 2404 },
      "paper-2": { citations: 5 },
    });
    expect(result.failures).toEqual([{ what: "paper-1", reason: "is not in the answer" }]);
  });

  it.each<[string, Reply, string]>([
    [
      "HTTP 429 for good",
      { status: 429, json: shapes.semanticScholarLimited },
      "HTTP 429 after 4 tries; a SEMANTIC_SCHOLAR_API_KEY has its own limit",
    ],
    ["another HTTP 400", { status: 400, json: { error: "Unrecognized fields" } }, "HTTP 400"],
    [
      "cut-off JSON",
      { json: papers.map(({ arxiv }) => entry(arxiv)), fault: "cut" },
      "broken or cut-off JSON after 4 tries",
    ],
    [
      "a wrong shape",
      { json: [{ citationCount: null }] },
      "answered in another shape than documented (0.citationCount: expected number, received null)",
    ],
  ])("tell of %s", async (_, reply, reason) => {
    const result = await ask(() => reply);
    expect(result.failures).toEqual([{ what: "3 papers", reason }]);
    expect(failedWholly(result)).toBe(true);
  });

  it("come after a 429 that passes", async () => {
    const limited: Reply = { status: 429, headers: { "retry-after": "0" }, json: shapes.semanticScholarLimited };
    expect((await ask((asked) => (asked.before === 0 ? limited : good(asked)))).values.size).toBe(3);
  });
});
