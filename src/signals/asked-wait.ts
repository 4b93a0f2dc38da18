/** How long a server that refuses asks to be left alone. */

/** 403 is GitHub's other way of saying 429; it is retried only where it comes with a time to wait. */
export const RETRIED = [403, 408, 429, 500, 502, 503, 504];

/**
 * Seconds that a refusal asks to wait: `Retry-After` (seconds or a date); Hugging Face's `RateLimit: "api";r=0;t=55`
 * (https://huggingface.co/docs/hub/rate-limits); GitHub's `x-ratelimit-reset`, a time, once `x-ratelimit-remaining`
 * is 0 (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export function askedWait({ status, headers }: Pick<Response, "status" | "headers">): number | undefined {
  if (!RETRIED.includes(status)) return undefined;
  const until = (ms: number) => (Number.isNaN(ms) ? undefined : Math.max(0, Math.ceil((ms - Date.now()) / 1000)));
  const retryAfter = headers.get("retry-after");
  if (retryAfter !== null) return /^\d+$/.test(retryAfter) ? Number(retryAfter) : until(Date.parse(retryAfter));
  if (status !== 403 && status !== 429) return undefined;
  const window = /;\s*t=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1];
  if (window !== undefined) return Number(window);
  if (headers.get("x-ratelimit-remaining") !== "0") return undefined;
  return until(Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1000);
}
