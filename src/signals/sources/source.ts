/** What every source has in common: what it is asked about, at which address, and what it gives back. */
import type { RetryPolicy } from "../../clients/retry-policy.ts";
import type { RateLimit } from "../../clients/http.ts";
import type { SignalRow } from "../snapshot.ts";

export const SOURCES = ["hugging-face", "github", "semantic-scholar"] as const;
export type SourceName = (typeof SOURCES)[number];

/** A paper as a source needs it. */
export interface SignalPaper {
  id: string;
  arxiv: string;
  /** `links.code`. */
  code?: string | undefined;
}

export interface SourceOptions {
  /** Where the source answers, without a closing slash. */
  url: string;
  /** Token or key. Without one the source is asked as anyone may. */
  key?: string | undefined;
  pace: RateLimit;
  patience: RetryPolicy;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface SourceResult {
  source: SourceName;
  /** Papers that the source can know something about. */
  asked: number;
  /** By paper id. */
  values: Map<string, SignalRow>;
  /** Papers of which the source answered that it does not have them. */
  absent: string[];
  /** `what` could not be learnt, and why: a paper, a repository, or "20 papers". */
  failures: { what: string; reason: string }[];
  /** What a maintainer should hint, each a sentence. */
  notes: string[];
}

export const emptyResult = (source: SourceName, asked: number): SourceResult => ({
  source,
  asked,
  values: new Map(),
  absent: [],
  failures: [],
  notes: [],
});

/** Whether a source that was asked gave no answer at all: not a value, not even "I do not have it". */
export const failedWholly = ({ asked, values, absent }: SourceResult) =>
  asked > 0 && values.size === 0 && absent.length === 0;
