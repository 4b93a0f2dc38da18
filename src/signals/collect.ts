/** Queries all sources in parallel, each failing independently, and merges their values per paper. */
import { pluralize } from "../lib/pluralize.ts";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import { RETRY_POLICY, type RateLimit } from "../clients/http.ts";
import type { SignalRow } from "./snapshot.ts";
import { sources } from "./sources/index.ts";
import { emptyResult, type SignalPaper, type SourceResult } from "./sources/source.ts";

export interface CollectOptions {
  /** All sources by default. */
  only?: readonly string[] | undefined;
  /** Override the sources' own addresses. */
  urls?: Record<string, string | undefined>;
  keys?: Record<string, string | undefined>;
  retryPolicy?: RetryPolicy;
  /** Overrides the sources' own rate limits. */
  rateLimit?: RateLimit;
  onProgress?: (source: string, done: number, of: number) => void;
}

/** Never rejects: failures of a source are in its result. */
export async function collectSignals(
  papers: readonly SignalPaper[],
  options: CollectOptions = {},
): Promise<{ rows: Record<string, SignalRow>; results: SourceResult[] }> {
  const results = await Promise.all(
    sources
      .filter(({ name }) => options.only === undefined || options.only.includes(name))
      .map(async (source) => {
        const { name } = source;
        try {
          return await source.fetch(papers, {
            url: (options.urls?.[name] ?? source.url).replace(/\/+$/, ""),
            key: options.keys?.[name],
            rateLimit: options.rateLimit ?? source.rateLimit,
            retryPolicy: options.retryPolicy ?? RETRY_POLICY,
            onProgress: (done, of) => options.onProgress?.(name, done, of),
          });
        } catch (error) {
          // A bug in one source must not lose the results of the others.
          const result = emptyResult(name, papers.length);
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
