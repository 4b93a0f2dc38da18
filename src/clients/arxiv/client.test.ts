import { afterEach, expect, it, vi } from "vitest";
import { startArxiv, type ArxivServer, type Failure, type ServedPaper } from "../../../tests/arxiv-server.ts";
import { site } from "../../config.ts";
import { ArxivError, createArxivClient, type ArxivClientOptions } from "./client.ts";

const quamba: ServedPaper = {
  id: "2410.13229",
  title: "Quamba: A Post-Training Quantization Recipe for Selective State Space Models",
  authors: ["Hung-Yueh Chiang"],
  published: "2024-10-17",
};
const minicpm = { id: "2404.06395", authors: ["Shengding Hu"], published: "2024-04-09" };
const papers: ServedPaper[] = [
  { ...minicpm, version: 1, title: "MiniCPM" },
  { ...minicpm, version: 3, title: "MiniCPM, third version", updated: "2024-06-03" },
  quamba,
  { ...quamba, id: "2403.00579", title: "NeuPIMs", authors: ["Guseul Heo"], doi: "10.1145/3620666.3651380" },
  { ...quamba, id: "cs/0112017", title: "An old id", authors: ["First Author"] },
];

let server: ArxivServer;
afterEach(() => server.close());

async function connect(failures: Failure[] = [], options: ArxivClientOptions = {}) {
  server = await startArxiv(papers, failures);
  const said: string[] = [];
  const client = createArxivClient({
    api: server.url,
    interval: 1,
    wait: 1,
    say: (sentence) => void said.push(sentence.replaceAll(/127\.0\.0\.1:\d+/g, "HOST")),
    ...options,
  });
  return { client, said };
}

const failure = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => new Error("nothing failed"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ArxivError)) throw error as Error;
  return `${error.kind}: ${error.message.replaceAll(/127\.0\.0\.1:\d+/g, "HOST")}`;
};

it("requests several papers at once, identifies itself, and omits unknown papers", async () => {
  const { client } = await connect();
  const entries = await client.fetchPapers([
    { id: "2404.06395" },
    { id: "2410.13229" },
    { id: "cs/0112017" },
    { id: "2401.99999" },
  ]);
  expect(entries.map(({ id, version }) => `${id}v${version}`)).toEqual([
    "2404.06395v3",
    "2410.13229v1",
    "cs/0112017v1",
  ]);
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.get("id_list")).toBe("2404.06395,2410.13229,cs/0112017,2401.99999");
  expect(server.requests[0]?.get("max_results")).toBe("4");
  expect(server.agents).toEqual([`Smallprint (${site.repository})`]);
});

it("fetches the newest and a specific version in one request", async () => {
  const { client } = await connect();
  const entries = await client.fetchPapers([{ id: "2404.06395" }, { id: "2404.06395", version: 1 }]);
  expect(entries.map(({ title }) => title)).toEqual(["MiniCPM, third version", "MiniCPM"]);
});

it("finds a paper by its publisher's DOI in any case, and ignores entries with another DOI", async () => {
  const { client } = await connect();
  expect(await client.findByDoi("10.1145/3620666.3651380")).toMatchObject({ id: "2403.00579" });
  expect(server.requests[0]?.get("search_query")).toBe('doi:"10.1145/3620666.3651380"');
  expect(await client.findByDoi("10.1145/3620666")).toBeUndefined();
});

it("waits as long as a 503 requires, then returns the response", async () => {
  const { client, said } = await connect([{ status: 503, headers: { "retry-after": "0" } }]);
  expect(await client.fetchPapers([{ id: "2410.13229" }])).toHaveLength(1);
  expect(server.requests).toHaveLength(2);
  expect(said).toEqual(["HOST answered 503 Service Unavailable; retrying in 0 s"]);
});

it("honours Retry-After over its own back-off", async () => {
  const { client, said } = await connect([{ status: 503, headers: { "retry-after": "1" } }], { wait: 3_600_000 });
  expect(await client.fetchPapers([{ id: "2410.13229" }])).toHaveLength(1);
  expect(said).toEqual(["HOST answered 503 Service Unavailable; retrying in 1 s"]);
});

it("gives up at once where arXiv requires a long wait", async () => {
  const { client } = await connect([{ status: 503, headers: { "retry-after": "3600" } }]);
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toBe(
    "refused: HOST answered 503 Service Unavailable and requires a wait of 3600 s",
  );
  expect(server.requests).toHaveLength(1);
});

it("gives up after three retries of a 503 or 429", async () => {
  for (const status of [503, 429]) {
    const { client, said } = await connect(Array.from({ length: 9 }, () => ({ status })));
    expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toMatch(/^refused: HOST answered (?:503|429) /);
    expect(server.requests).toHaveLength(4);
    expect(said).toHaveLength(3);
    if (status === 503) await server.close();
  }
});

it("retries once where the response is truncated, empty, HTML or plain text, then reports what was returned", async () => {
  const html = { status: 200, body: "<!DOCTYPE html><html><body>Down for maintenance</body></html>" };
  const { client, said } = await connect(["cut"]);
  expect(await client.fetchPapers([{ id: "2410.13229" }])).toHaveLength(1);
  expect(said).toEqual(["the response of HOST is truncated; retrying"]);
  server.failures.push("cut", "cut", html, html, { status: 200 }, { status: 200 });
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toBe("unusable: the response of HOST is truncated");
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toBe(
    'unusable: the response of HOST is not an Atom feed: it starts with "<!DOCTYPE html><html><body>Down for main"',
  );
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toBe("unusable: the response of HOST is empty");
});

it("reports a time-out", async () => {
  const { client } = await connect(["hang", "hang", "hang", "hang"], { timeout: 40 });
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toBe("time-out: HOST did not answer within 0.04 s");
  expect(server.requests).toHaveLength(4);
});

it("reports that arXiv could not be reached, and why, after one retry", async () => {
  const { client, said } = await connect(["drop", "drop", "drop"]);
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toMatch(
    /^unreachable: could not reach HOST \(.+\)$/,
  );
  expect(said).toHaveLength(1);
  await server.close();
  expect(await failure(client.fetchPapers([{ id: "2410.13229" }]))).toMatch(
    /^unreachable: could not reach HOST \(.*ECONNREFUSED.*\)$/,
  );
});

it("passes on arXiv's own error message", async () => {
  const { client } = await connect();
  expect(await failure(client.fetchPapers([{ id: "1234.123456" }]))).toBe(
    "refused: arXiv refused the request: incorrect id format for 1234.123456",
  );
});

it("keeps the interval between all requests, retries included", async () => {
  const { client, said } = await connect(["cut"], { interval: 3_600_000 });
  void client.fetchPapers([{ id: "2410.13229" }]);
  void client.fetchPapers([{ id: "2404.06395" }]);
  await vi.waitFor(() => {
    expect(said).toHaveLength(1);
  });
  await fetch(`${server.url}?id_list=2403.00579`);
  expect(server.requests.map((request) => request.get("id_list"))).toEqual(["2410.13229", "2403.00579"]);
});
