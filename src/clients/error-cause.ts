/** The innermost cause. Node's `fetch` reports "fetch failed"; the actual reason is in the chain of causes. */
export function innermostCause(error: Error): NodeJS.ErrnoException {
  let inner = error;
  while (inner.cause instanceof Error) inner = inner.cause;
  return inner;
}
