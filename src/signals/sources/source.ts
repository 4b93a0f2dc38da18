/** Common interface of the sources: papers, options and results. */
import type { RetryPolicy } from "../../clients/retry-policy.ts";
import type { RateLimit } from "../../clients/http.ts";
import type { SignalRow } from "../snapshot.ts";

export const SOURCES = ["hugging-face", "github", "semantic-scholar"] as const;
export type SourceName = (typeof SOURCES)[number];

/** The fields of a paper that a source needs. */
export interface SignalPaper {
  id: string;
  arxiv: string;
  /** `links.code`. */
  code?: string | undefined;
}

export interface SourceOptions {
  /** Base URL without a trailing slash. */
  url: string;
  /** Token or key. Without one requests are anonymous. */
  key?: string | undefined;
  rateLimit: RateLimit;
  retryPolicy: RetryPolicy;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface SourceResult {
  source: SourceName;
  /** Number of papers that the source may know. */
  requested: number;
  /** By paper id. */
  values: Map<string, SignalRow>;
  /** Papers that the source reported as unknown. */
  absent: string[];
  /** `what` failed (a paper, a repository, or "20 papers"), and why. */
  failures: { what: string; reason: string }[];
  /** What a maintainer should fix, one sentence each. */
  notes: string[];
}

export const emptyResult = (source: SourceName, requested: number): SourceResult => ({
  source,
  requested,
  values: new Map(),
  absent: [],
  failures: [],
  notes: [],
});

/** Whether a source returned neither a value nor an absence for any requested paper. */
export const failedWholly = ({ requested, values, absent }: SourceResult) =>
  requested > 0 && values.size === 0 && absent.length === 0;
