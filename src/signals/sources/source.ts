/** Common interface of the sources: papers, options and results. */
import { z } from "zod";
import type { RetryPolicy } from "../../clients/retry-policy.ts";
import type { RateLimit } from "../../clients/http.ts";
import type { SignalRow } from "../snapshot.ts";

/** Everything about one source. A new one is such an object in a file of its own, listed in `index.ts`. */
export interface SignalSource {
  /** In kebab-case: `--only` and the option that overrides its address use it. */
  name: string;
  /** Base URL without a trailing slash. */
  url: string;
  rateLimit: RateLimit;
  /** The environment variable of its token or key, if it has one. */
  keyVariable?: string;
  /** The signals that it contributes to a paper's row of a snapshot. */
  signals: Readonly<Record<string, z.ZodType>>;
  /** Never rejects for what the network does: failures are in the result. */
  fetch(papers: readonly SignalPaper[], options: SourceOptions): Promise<SourceResult>;
}

/** A signal that is counted. An absent one is not known; it is never 0 instead. */
export const count = z.int({ error: "expected an integer" }).nonnegative({ error: "expected a number of at least 0" });

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
  source: string;
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

export const emptyResult = (source: string, requested: number): SourceResult => ({
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
