/**
 * Citation counts of Semantic Scholar: `POST /graph/v1/paper/batch?fields=citationCount,externalIds` with up to 500 ids
 * such as `ARXIV:2404.06395`; the response is a list, with null for an unknown paper
 * (https://api.semanticscholar.org/api-docs/graph#tag/Paper-Data/operation/post_graph_get_papers). Where all are
 * unknown it returns 400, "No valid paper ids given".
 */
import { z } from "zod";
import { pluralize } from "../../lib/pluralize.ts";
import { createHttpClient } from "../../clients/http.ts";
import { chunk } from "../../lib/chunk.ts";
import { requestInTurn } from "./in-turn.ts";
import {
  count,
  emptyResult,
  type SignalPaper,
  type SourceOptions,
  type SourceResult,
  type SignalSource,
} from "./source.ts";

export const semanticScholar = {
  name: "semantic-scholar",
  url: "https://api.semanticscholar.org",
  // A new key allows one request per second (https://www.semanticscholar.org/product/api); half a second of margin.
  rateLimit: { requests: 1, perMs: 1500 },
  keyVariable: "SEMANTIC_SCHOLAR_API_KEY",
  signals: { citations: count.optional().describe("Citations that Semantic Scholar counts.") },
  fetch: fetchFromSemanticScholar,
} satisfies SignalSource;

export const IDS_PER_REQUEST = 500;

const shape = z.array(
  z
    .object({
      citationCount: z.int().nonnegative(),
      externalIds: z.object({ ArXiv: z.string().optional() }).nullish(),
    })
    .nullable(),
);

async function fetchFromSemanticScholar(papers: readonly SignalPaper[], options: SourceOptions): Promise<SourceResult> {
  const result = emptyResult("semantic-scholar", papers.length);
  const request = createHttpClient(options.rateLimit, options.retryPolicy);
  const { skipped, reason } = await requestInTurn(
    chunk(papers, IDS_PER_REQUEST),
    async (batch) => {
      const answer = await request(`${options.url}/graph/v1/paper/batch?fields=citationCount,externalIds`, shape, {
        method: "post",
        json: { ids: batch.map(({ arxiv }) => `ARXIV:${arxiv}`) },
        headers: options.key === undefined ? {} : { "x-api-key": options.key },
      });
      if (answer.ok) readBatch(batch, answer.value, result);
      else if (answer.status === 400 && JSON.stringify(answer.body).includes("No valid paper ids")) {
        result.absent.push(...batch.map(({ id }) => id));
      } else {
        const hint =
          options.key === undefined && answer.status === 429 ? "; a SEMANTIC_SCHOLAR_API_KEY has its own limit" : "";
        result.failures.push({ what: nameOf(batch), reason: answer.reason + hint });
      }
      return answer;
    },
    (done) => options.onProgress?.(Math.min(done * IDS_PER_REQUEST, papers.length), papers.length),
  );
  if (skipped.length > 0) result.failures.push({ what: nameOf(skipped.flat()), reason });
  return result;
}

/**
 * Assigns the entries of a batch to papers. An entry with an arXiv id belongs to that paper at any position: responses
 * have come out of order (https://github.com/allenai/s2-folks/issues/47). An entry without one is assigned by position.
 */
function readBatch(batch: readonly SignalPaper[], entries: z.output<typeof shape>, result: SourceResult): void {
  const byArxiv = new Map(batch.map((paper) => [paper.arxiv, paper]));
  const inPlace = entries.length === batch.length;
  const nothingThere = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const named = entry?.externalIds?.ArXiv;
    const paper = named === undefined ? (inPlace ? batch[index] : undefined) : byArxiv.get(named);
    if (paper === undefined) continue;
    if (entry === null) nothingThere.add(paper.id);
    else result.values.set(paper.id, { citations: entry.citationCount });
  }
  for (const { id } of batch) {
    if (result.values.has(id)) continue;
    if (nothingThere.has(id)) result.absent.push(id);
    else result.failures.push({ what: id, reason: "is missing from the response" });
  }
}

const nameOf = (papers: readonly SignalPaper[]) =>
  papers.length === 1 ? (papers[0]?.id ?? "") : pluralize(papers.length, "paper");
