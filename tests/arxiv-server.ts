/** A local test server that answers as arXiv's API documents, and fails on request. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArxivId } from "../src/schema/arxiv-id.ts";

/** One version of a paper; the highest is the current one. */
export interface ServedPaper {
  id: string;
  version?: number;
  title: string;
  abstract?: string;
  authors: string[];
  affiliation?: string;
  /** Date of version 1. */
  published: string;
  updated?: string;
  categories?: string[];
  doi?: string;
  comment?: string;
  journalRef?: string;
  /** False: the entry has no PDF link. */
  pdf?: boolean;
}

/** What a request gets instead of its response. `hang`: nothing; `cut`: the first half of the response. */
export type Failure = "hang" | "cut" | "drop" | { status: number; headers?: Record<string, string>; body?: string };

export interface ArxivServer {
  /** Address of its `query` method. */
  url: string;
  /** Each request's parameters, in order. */
  requests: URLSearchParams[];
  /** Each request's User-Agent. */
  agents: string[];
  /** Used up one per request, before regular responses. */
  failures: Failure[];
  close(): Promise<void>;
}

export async function startArxiv(papers: readonly ServedPaper[], failures: Failure[] = []): Promise<ArxivServer> {
  const requests: URLSearchParams[] = [];
  const agents: string[] = [];
  const server = createServer((request, response) => {
    const parameters = new URL(request.url ?? "", "http://localhost").searchParams;
    requests.push(parameters);
    agents.push(request.headers["user-agent"] ?? "");
    const failure = failures.shift();
    if (failure === "hang") return;
    if (failure === "drop") {
      request.socket.destroy();
      return;
    }
    if (typeof failure === "object") {
      response.writeHead(failure.status, failure.headers).end(failure.body ?? "");
      return;
    }
    const { status, body } = answer(papers, parameters);
    response.writeHead(status, { "content-type": "application/atom+xml; charset=utf-8" });
    response.end(failure === "cut" ? body.slice(0, body.length / 2) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/query`,
    requests,
    agents,
    failures,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(papers: readonly ServedPaper[], parameters: URLSearchParams): { status: number; body: string } {
  const ids = (parameters.get("id_list") ?? "").split(",").filter((id) => id !== "");
  const malformed = ids.find((id) => parseArxivId(id) === null);
  if (malformed !== undefined) return { status: 400, body: atomError(malformed) };
  const doi = /^doi:"(.+)"$/.exec(parameters.get("search_query") ?? "")?.[1];
  const found = new Set<ServedPaper>();
  for (const requested of ids) {
    const { id = "", version } = parseArxivId(requested) ?? {};
    const versions = papers.filter((paper) => paper.id === id);
    const paper =
      version === undefined
        ? versions.sort((a, b) => (b.version ?? 1) - (a.version ?? 1))[0]
        : versions.find((candidate) => (candidate.version ?? 1) === version);
    if (paper) found.add(paper);
  }
  if (doi !== undefined) papers.filter((paper) => paper.doi === doi).forEach((paper) => found.add(paper));
  return { status: 200, body: atomFeed([...found].slice(0, Number(parameters.get("max_results") ?? 10))) };
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The format of the API manual, with long titles and abstracts wrapped as arXiv does. */
export function atomFeed(papers: readonly ServedPaper[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <title>arXiv Query: search_query=&amp;id_list=&amp;start=0&amp;max_results=10</title>
  <updated>2026-11-24T00:00:00Z</updated>
  <link href="https://arxiv.org/api/query?search_query=&amp;start=0&amp;max_results=10&amp;id_list=" type="application/atom+xml"/>
  <opensearch:itemsPerPage>10</opensearch:itemsPerPage>
  <opensearch:totalResults>${papers.length}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
${papers.map(atomEntry).join("")}</feed>
`;
}

function atomEntry(paper: ServedPaper): string {
  const { id, version = 1, categories = ["cs.CL"], affiliation, comment, journalRef, doi, pdf = true } = paper;
  const versioned = `${id}v${version}`;
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? "" : `    <arxiv:${name}>${escape(value)}</arxiv:${name}>\n`;
  const wrap = (text: string) => escape(text).replace(/(.{60}\S*) /g, "$1\n  ");
  return `  <entry>
    <id>http://arxiv.org/abs/${versioned}</id>
    <title>${wrap(paper.title)}</title>
    <updated>${paper.updated ?? paper.published}T17:59:59Z</updated>
    <link href="https://arxiv.org/abs/${versioned}" rel="alternate" type="text/html"/>
${pdf ? `    <link href="https://arxiv.org/pdf/${versioned}" rel="related" type="application/pdf" title="pdf"/>\n` : ""}    <summary>  ${wrap(paper.abstract ?? "A placeholder that stands where the abstract would.")}
    </summary>
${categories.map((term) => `    <category term="${term}" scheme="http://arxiv.org/schemas/atom"/>\n`).join("")}    <published>${paper.published}T17:59:59Z</published>
${optional("comment", comment)}    <arxiv:primary_category term="${categories[0]}"/>
${optional("journal_ref", journalRef)}${paper.authors
    .map(
      (name) =>
        `    <author>\n      <name>${escape(name)}</name>\n${affiliation === undefined ? "" : `      <arxiv:affiliation>${escape(affiliation)}</arxiv:affiliation>\n`}    </author>\n`,
    )
    .join("")}${optional("doi", doi)}  </entry>
`;
}

/** The manual's example of an error: a malformed id. */
export function atomError(id: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>ArXiv Query: search_query=&amp;id_list=${id}</title>
  <id>http://arxiv.org/api/kvuntZ8c9a4Eq5CF7KY03nMug+Q</id>
  <updated>2007-10-12T00:00:00-04:00</updated>
  <opensearch:totalResults>1</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_${id}</id>
    <title>Error</title>
    <summary>incorrect id format for ${id}</summary>
    <updated>2007-10-12T00:00:00-04:00</updated>
    <link href="http://arxiv.org/api/errors#incorrect_id_format_for_${id}" rel="alternate" type="text/html"/>
    <author><name>arXiv api core</name></author>
  </entry>
</feed>
`;
}
