/** Time-out and retries of one request. */
export interface RetryPolicy {
  /** Of one try, until the full body has arrived. */
  timeoutMs: number;
  /** Tries after the first. */
  retries: number;
  /** Wait before a retry (1, 2, …) where the server states none. */
  backOffMs: (retry: number) => number;
  /** Where the server requires a longer wait, there is no retry. */
  longestWaitMs: number;
}
