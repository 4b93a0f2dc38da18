import type { HttpResult } from "../../clients/http.ts";

/** Requests that fail in a row, each after its retries, before a source is taken to be down. */
const GIVE_UP_AFTER = 3;

/**
 * Asks one thing after the other (GitHub's advice: no requests at the same time), and stops asking a source that is
 * down or asks to be left alone. Returns what was not asked any more, and why; `exhausted`: the source's limit is why.
 */
export async function askInTurn<T>(
  things: readonly T[],
  askOne: (thing: T) => Promise<HttpResult<unknown>>,
  onProgress?: (done: number, of: number) => void,
): Promise<{ unasked: readonly T[]; reason: string; exhausted: boolean }> {
  let failedInRow = 0;
  for (const [index, thing] of things.entries()) {
    const answer = await askOne(thing);
    onProgress?.(index + 1, things.length);
    // A refusal for good (404, 400) shows that the source is up.
    const down =
      !answer.ok && (answer.status === undefined || answer.status >= 500 || [401, 403, 429].includes(answer.status));
    failedInRow = down ? failedInRow + 1 : 0;
    const unasked = things.slice(index + 1);
    if (unasked.length === 0) break;
    if (!answer.ok && answer.exhausted) return { unasked, reason: `not asked: ${answer.reason}`, exhausted: true };
    if (failedInRow === GIVE_UP_AFTER) {
      return { unasked, reason: `not asked: ${GIVE_UP_AFTER} requests in a row failed`, exhausted: false };
    }
  }
  return { unasked: [], reason: "", exhausted: false };
}
