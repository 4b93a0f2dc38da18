/** A local test server that answers as the sources of signals document, and fails in their ways. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { RetryPolicy } from "../src/clients/retry-policy.ts";
import type { RateLimit } from "../src/clients/http.ts";

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** How many earlier requests had this path. */
  before: number;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** Sent unchanged instead of `json`. */
  text?: string;
  /** `cut`: the connection ends in the middle of the body. `hang`: no response at all. */
  fault?: "cut" | "hang";
}

export interface SignalServer {
  url: string;
  requests: ReceivedRequest[];
  /** Maximum number of concurrent requests. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
}

export async function serveSignals(reply: (request: ReceivedRequest) => Reply): Promise<SignalServer> {
  const requests: ReceivedRequest[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => (open -= 1));
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const one: ReceivedRequest = {
        method: request.method ?? "",
        path,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        before: requests.filter((earlier) => earlier.path === path).length,
      };
      requests.push(one);
      const { status = 200, headers = {}, json, text = JSON.stringify(json ?? {}), fault } = reply(one);
      if (fault === "hang") return;
      const length = Buffer.byteLength(text);
      response.writeHead(status, { "content-type": "application/json", "content-length": length, ...headers });
      if (fault === "cut") {
        response.write(text.slice(0, length / 2), () => response.destroy());
      } else response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Four attempts, without waiting between them. */
export const QUICK: RetryPolicy = { timeoutMs: 2000, retries: 3, backOffMs: () => 1, longestWaitMs: 60_000 };
export const UNPACED: RateLimit = { requests: 1000, perMs: 1 };

/** The documented response formats, including fields that are not read. Numbers are made up, names are placeholders. */
export const shapes = {
  huggingFacePaper: (arxiv: string, upvotes: number) => ({
    id: arxiv,
    authors: [{ _id: "0", name: "First Author", hidden: false }],
    publishedAt: "2024-04-09T00:00:00.000Z",
    title: "A title",
    summary: "A summary.",
    upvotes,
    discussionId: "1",
  }),
  huggingFaceMissing: { error: "Paper not found" },
  githubRepository: (full_name: string, id: number, stargazers_count: number) => ({
    id,
    node_id: "R_placeholder",
    name: full_name.split("/")[1],
    full_name,
    private: false,
    stargazers_count,
    watchers_count: stargazers_count,
  }),
  githubMissing: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
  githubLimited: { message: "API rate limit exceeded", documentation_url: "https://docs.github.com/rest" },
  graphqlRepository: (nameWithOwner: string, databaseId: number, stargazerCount: number) => ({
    databaseId,
    nameWithOwner,
    stargazerCount,
  }),
  graphqlMissing: (alias: string, fullName: string) => ({
    type: "NOT_FOUND",
    path: [alias],
    locations: [{ line: 2, column: 1 }],
    message: `Could not resolve to a Repository with the name '${fullName}'.`,
  }),
  semanticScholarPaper: (arxiv: string, citationCount: number) => ({
    paperId: "0000000000000000000000000000000000000000",
    externalIds: { ArXiv: arxiv, DOI: `10.48550/arXiv.${arxiv}`, CorpusId: 1 },
    citationCount,
  }),
  semanticScholarNone: { error: "No valid paper ids given" },
  semanticScholarLimited: { message: "Too Many Requests.", code: "429" },
};
