/** Queries all sources in parallel, each failing independently, and merges their values per paper. */
import { pluralize } from "../lib/pluralize.ts";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import { RETRY_POLICY, type RateLimit } from "../clients/http.ts";
import type { SignalRow } from "./snapshot.ts";
import { fetchFromGithub, GITHUB, GITHUB_RATE_LIMIT } from "./sources/github.ts";
import { fetchFromHuggingFace, HUGGING_FACE, HUGGING_FACE_RATE_LIMIT } from "./sources/hugging-face.ts";
import { fetchFromSemanticScholar, SEMANTIC_SCHOLAR, SEMANTIC_SCHOLAR_RATE_LIMIT } from "./sources/semantic-scholar.ts";
import {
  emptyResult,
  SOURCES,
  type SignalPaper,
  type SourceName,
  type SourceOptions,
  type SourceResult,
} from "./sources/source.ts";

export interface CollectOptions {
  /** All sources by default. */
  only?: readonly SourceName[] | undefined;
  /** Override the sources' own addresses. */
  urls?: Partial<Record<SourceName, string | undefined>>;
  keys?: Partial<Record<SourceName, string | undefined>>;
  retryPolicy?: RetryPolicy;
  /** Overrides the sources' own rate limits. */
  rateLimit?: RateLimit;
  onProgress?: (source: SourceName, done: number, of: number) => void;
}

const SOURCE_CLIENTS: Record<
  SourceName,
  {
    url: string;
    rateLimit: RateLimit;
    fetch: (papers: readonly SignalPaper[], options: SourceOptions) => Promise<SourceResult>;
  }
> = {
  "hugging-face": { url: HUGGING_FACE, rateLimit: HUGGING_FACE_RATE_LIMIT, fetch: fetchFromHuggingFace },
  github: { url: GITHUB, rateLimit: GITHUB_RATE_LIMIT, fetch: fetchFromGithub },
  "semantic-scholar": {
    url: SEMANTIC_SCHOLAR,
    rateLimit: SEMANTIC_SCHOLAR_RATE_LIMIT,
    fetch: fetchFromSemanticScholar,
  },
};

/** Never rejects: failures of a source are in its result. */
export async function collectSignals(
  papers: readonly SignalPaper[],
  options: CollectOptions = {},
): Promise<{ rows: Record<string, SignalRow>; results: SourceResult[] }> {
  const results = await Promise.all(
    SOURCES.filter((source) => options.only === undefined || options.only.includes(source)).map(async (source) => {
      const { url, rateLimit, fetch } = SOURCE_CLIENTS[source];
      try {
        return await fetch(papers, {
          url: (options.urls?.[source] ?? url).replace(/\/+$/, ""),
          key: options.keys?.[source],
          rateLimit: options.rateLimit ?? rateLimit,
          retryPolicy: options.retryPolicy ?? RETRY_POLICY,
          onProgress: (done, of) => options.onProgress?.(source, done, of),
        });
      } catch (error) {
        // A bug in one source must not lose the results of the others.
        const result = emptyResult(source, papers.length);
        result.failures.push({
          what: pluralize(papers.length, "paper"),
          reason: `stopped: ${(error as Error).message}`,
        });
        return result;
      }
    }),
  );
  const rows: Record<string, SignalRow> = {};
  for (const { values } of results) {
    for (const [id, row] of values) rows[id] = { ...rows[id], ...row };
  }
  return { rows, results };
}
