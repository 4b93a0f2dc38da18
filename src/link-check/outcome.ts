/** What became of an address: asked, followed from redirect to redirect, judged. */
import { NOT_PUBLIC_CODE } from "./public-lookup.ts";
import type { Reply } from "./request.ts";

/**
 * `moved`: the server says for good that another address holds it, and that one answers. `dead`: the server says that
 * there is nothing, or its name does not exist. `unsure`: nothing that proves either.
 */
export type Outcome =
  | { kind: "ok" }
  | { kind: "redirected" }
  | { kind: "moved"; to: string; note?: string }
  | ({ kind: "dead" } & Finding)
  | ({ kind: "unsure" } & Finding);

interface Finding {
  /** As part of a sentence: `HTTP 404 after a redirect to https://…`. */
  reason: string;
  /** Whether any server said anything. */
  answered: boolean;
}

/** Longer chains are loops, or walls for cookies. */
const MAX_REDIRECTS = 5;
const PERMANENT = [301, 308];
const TEMPORARY = [302, 303, 307];

/** @param ask one request, which follows nothing */
export async function followAddress(address: string, ask: (url: URL) => Promise<Reply>): Promise<Outcome> {
  const start = new URL(address);
  let url = start;
  /** Where permanent redirects, with no temporary one before them, have led. */
  let moved = start;
  let permanent = true;
  for (let hops = 0; ; hops += 1) {
    const reply = await ask(url);
    if ("failure" in reply) return failed(reply.failure, url, start);
    const { status, location } = reply;
    if (![...PERMANENT, ...TEMPORARY].includes(status)) return judged(status, { start, url, moved });
    const next = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (next === undefined) return unsure(`HTTP ${status} without an address to go on to`);
    if (hops === MAX_REDIRECTS) return unsure(`more than ${MAX_REDIRECTS} redirects`);
    if (!/^https?:$/.test(next.protocol)) return unsure(`redirects to ${next.protocol}, which is not followed`);
    // The catalogue takes https only, and a lasting way from https to http is a slip of the server.
    if (start.protocol === "https:" && next.protocol === "http:")
      return unsure("redirects to an address without https");
    permanent &&= PERMANENT.includes(status);
    next.hash = "";
    if (permanent) moved = next;
    url = next;
  }
}

const unsure = (reason: string): Outcome => ({ kind: "unsure", reason, answered: true });

function judged(status: number, { start, url, moved }: Record<"start" | "url" | "moved", URL>): Outcome {
  const after = url.href === start.href ? "" : ` after a redirect to ${url.href}`;
  if (status === 404 || status === 410) {
    return { kind: "dead", reason: `HTTP ${status}${after}`, answered: true };
  }
  if (status < 200 || status >= 300) return unsure(`HTTP ${status}${after}`);
  if (moved.href !== start.href) {
    // Many sites send everything that they have dropped to their front page.
    const front = moved.pathname === "/" && start.pathname !== "/";
    return { kind: "moved", to: moved.href, ...(front ? { note: "the front page: perhaps it is gone" } : {}) };
  }
  return { kind: url.href === start.href ? "ok" : "redirected" };
}

function failed(code: string, url: URL, start: URL): Outcome {
  const after = url.href === start.href ? "" : `, after a redirect to ${url.href}`;
  const answered = after !== "";
  if (code === "ENOTFOUND") return { kind: "dead", reason: `no host ${url.hostname}${after}`, answered };
  const words =
    code === NOT_PUBLIC_CODE
      ? `${url.hostname} is not on the public internet: not asked`
      : code === "ETIMEDOUT"
        ? "no answer in time"
        : `no connection (${code})`;
  return { kind: "unsure", reason: words + after, answered };
}
