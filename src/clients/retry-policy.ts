/** How long one question is tried. */
export interface RetryPolicy {
  /** For one try, until all that is asked for is there. */
  timeoutMs: number;
  /** Tries after the first. */
  retries: number;
  /** Wait before a retry (1, 2, …) where the server does not say how long. */
  backOffMs: (retry: number) => number;
  /** A server that asks to wait longer is not asked again. */
  longestWaitMs: number;
}
