/** Asks all sources, side by side and each failing alone, and joins what they say per paper. */
import { pluralize } from "../lib/pluralize.ts";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import { RETRY_POLICY, type RateLimit } from "../clients/http.ts";
import type { SignalRow } from "./snapshot.ts";
import { askGithub, GITHUB, GITHUB_PACE } from "./sources/github.ts";
import { askHuggingFace, HUGGING_FACE, HUGGING_FACE_PACE } from "./sources/hugging-face.ts";
import { askSemanticScholar, SEMANTIC_SCHOLAR, SEMANTIC_SCHOLAR_PACE } from "./sources/semantic-scholar.ts";
import {
  emptyResult,
  SOURCES,
  type SignalPaper,
  type SourceName,
  type SourceOptions,
  type SourceResult,
} from "./sources/source.ts";

export interface CollectOptions {
  /** Without it all. */
  only?: readonly SourceName[] | undefined;
  /** Other addresses than the sources' own. */
  urls?: Partial<Record<SourceName, string | undefined>>;
  keys?: Partial<Record<SourceName, string | undefined>>;
  patience?: RetryPolicy;
  /** One pace for all; without it each source's own. */
  pace?: RateLimit;
  onProgress?: (source: SourceName, done: number, of: number) => void;
}

const ASK: Record<
  SourceName,
  {
    url: string;
    pace: RateLimit;
    ask: (papers: readonly SignalPaper[], options: SourceOptions) => Promise<SourceResult>;
  }
> = {
  "hugging-face": { url: HUGGING_FACE, pace: HUGGING_FACE_PACE, ask: askHuggingFace },
  github: { url: GITHUB, pace: GITHUB_PACE, ask: askGithub },
  "semantic-scholar": { url: SEMANTIC_SCHOLAR, pace: SEMANTIC_SCHOLAR_PACE, ask: askSemanticScholar },
};

/** Never rejects: whatever goes wrong with a source stands in its result. */
export async function collectSignals(
  papers: readonly SignalPaper[],
  options: CollectOptions = {},
): Promise<{ rows: Record<string, SignalRow>; results: SourceResult[] }> {
  const results = await Promise.all(
    SOURCES.filter((source) => options.only === undefined || options.only.includes(source)).map(async (source) => {
      const { url, pace, ask } = ASK[source];
      try {
        return await ask(papers, {
          url: (options.urls?.[source] ?? url).replace(/\/+$/, ""),
          key: options.keys?.[source],
          pace: options.pace ?? pace,
          patience: options.patience ?? RETRY_POLICY,
          onProgress: (done, of) => options.onProgress?.(source, done, of),
        });
      } catch (error) {
        // A fault of ours in one source must not cost the others' answers.
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
