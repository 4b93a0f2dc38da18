/** Node's `fetch` says "fetch failed" and hides the reason in the causes: the innermost of them. */
export function innermostCause(error: Error): NodeJS.ErrnoException {
  let inner = error;
  while (inner.cause instanceof Error) inner = inner.cause;
  return inner;
}
