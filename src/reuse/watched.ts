/** The seam to the process that makes pages: where it keeps what they ask, catalogue and pages are watched. */
import type { Asked } from "./asked.ts";

// Pages are bundled, and what makes them is not: a module of both would be two.
const KEY = Symbol.for("smallprint.asked");
const shared = globalThis as { [KEY]?: Asked };

export function keepAsked(asked: Asked): void {
  shared[KEY] = asked;
}

/** @see Asked.watch */
export function watched<Source extends object>(name: string, source: Source): Source {
  return shared[KEY]?.watch(name, source) ?? source;
}

interface Path {
  params: Record<string, string | undefined>;
  props?: unknown;
  cacheKey?: string;
}

/**
 * The paths of a route whose pages depend on their props and on what they ask, and on nothing else: each gets a key that
 * tells its props. Pages of other routes are made anew in each build.
 */
export function keyed<P extends Path>(paths: () => P[]): () => P[] {
  const asked = shared[KEY];
  if (!asked) return paths;
  return () => paths().map((path) => ({ ...path, cacheKey: asked.digest(path.props) }));
}
