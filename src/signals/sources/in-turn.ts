import type { HttpResult } from "../../clients/http.ts";

/** Consecutive failed requests, each after its retries, before a source is considered down. */
const GIVE_UP_AFTER = 3;

/**
 * Sends requests sequentially (GitHub advises against concurrent ones), and stops where a source is down or its rate
 * limit is exhausted. Returns the items that were skipped, and why; `exhausted`: because of the rate limit.
 */
export async function requestInTurn<T>(
  things: readonly T[],
  requestOne: (thing: T) => Promise<HttpResult<unknown>>,
  onProgress?: (done: number, of: number) => void,
): Promise<{ skipped: readonly T[]; reason: string; exhausted: boolean }> {
  let failedInRow = 0;
  for (const [index, thing] of things.entries()) {
    const answer = await requestOne(thing);
    onProgress?.(index + 1, things.length);
    // A permanent refusal (404, 400) shows that the source is up.
    const down =
      !answer.ok && (answer.status === undefined || answer.status >= 500 || [401, 403, 429].includes(answer.status));
    failedInRow = down ? failedInRow + 1 : 0;
    const skipped = things.slice(index + 1);
    if (skipped.length === 0) break;
    if (!answer.ok && answer.exhausted) return { skipped, reason: `not requested: ${answer.reason}`, exhausted: true };
    if (failedInRow === GIVE_UP_AFTER) {
      return { skipped, reason: `not requested: ${GIVE_UP_AFTER} requests in a row failed`, exhausted: false };
    }
  }
  return { skipped: [], reason: "", exhausted: false };
}
