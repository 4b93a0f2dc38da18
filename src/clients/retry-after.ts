/** The wait that a refusing server requires. */

/** GitHub also uses 403 as a rate limit; it is retried only where the response states a wait. */
export const RETRIED_STATUSES = [403, 408, 429, 500, 502, 503, 504];

/**
 * Seconds to wait, as a refusal states them: `Retry-After` (seconds or a date); Hugging Face's `RateLimit:
 * "api";r=0;t=55` (https://huggingface.co/docs/hub/rate-limits); GitHub's `x-ratelimit-reset`, a time, once
 * `x-ratelimit-remaining` is 0 (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export function retryAfter({ status, headers }: Pick<Response, "status" | "headers">): number | undefined {
  if (!RETRIED_STATUSES.includes(status)) return undefined;
  if (headers.has("retry-after")) return toSeconds(readRetryAfter(headers));
  if (status !== 403 && status !== 429) return undefined;
  const window = /;\s*t=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1];
  if (window !== undefined) return Number(window);
  if (headers.get("x-ratelimit-remaining") !== "0") return undefined;
  return toSeconds(msUntil(Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1000));
}

/** Milliseconds until the time in a `Retry-After` header, given as seconds or as a date. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  return /^\d+$/.test(value) ? Number(value) * 1000 : msUntil(Date.parse(value));
}

const msUntil = (time: number) => (Number.isNaN(time) ? undefined : Math.max(0, time - Date.now()));

const toSeconds = (ms: number | undefined) => (ms === undefined ? undefined : Math.ceil(ms / 1000));
