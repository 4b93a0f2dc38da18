/** Outcome of one address after following its redirects. */
import { NOT_PUBLIC_CODE } from "./public-lookup.ts";
import type { Reply } from "./request.ts";

/**
 * `moved`: permanently redirected to an address that responds. `dead`: HTTP 404 or 410, or the host does not exist.
 * `unsure`: anything else.
 */
export type Outcome =
  | { kind: "ok" }
  | { kind: "redirected" }
  | { kind: "moved"; to: string; note?: string }
  | ({ kind: "dead" } & Finding)
  | ({ kind: "unsure" } & Finding);

interface Finding {
  /** Part of a sentence: `HTTP 404 after a redirect to https://…`. */
  reason: string;
  /** Whether any server responded. */
  answered: boolean;
}

/** Longer chains are loops or cookie walls. */
const MAX_REDIRECTS = 5;
const PERMANENT = [301, 308];
const TEMPORARY = [302, 303, 307];

/** @param request sends one request without following redirects */
export async function followAddress(address: string, request: (url: URL) => Promise<Reply>): Promise<Outcome> {
  const start = new URL(address);
  let url = start;
  /** Target of the permanent redirects before the first temporary one. */
  let moved = start;
  let permanent = true;
  for (let hops = 0; ; hops += 1) {
    const reply = await request(url);
    if ("failure" in reply) return failed(reply.failure, url, start);
    const { status, location } = reply;
    if (![...PERMANENT, ...TEMPORARY].includes(status)) return judged(status, { start, url, moved });
    const next = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (next === undefined) return unsure(`HTTP ${status} without a valid Location`);
    if (hops === MAX_REDIRECTS) return unsure(`more than ${MAX_REDIRECTS} redirects`);
    if (!/^https?:$/.test(next.protocol)) return unsure(`redirects to ${next.protocol}, which is not followed`);
    // The catalogue accepts https only, and a redirect from https to http is likely a mistake of the server.
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
    // Many sites redirect removed pages to their front page.
    const front = moved.pathname === "/" && start.pathname !== "/";
    return {
      kind: "moved",
      to: moved.href,
      ...(front ? { note: "the front page: perhaps the page was removed" } : {}),
    };
  }
  return { kind: url.href === start.href ? "ok" : "redirected" };
}

function failed(code: string, url: URL, start: URL): Outcome {
  const after = url.href === start.href ? "" : `, after a redirect to ${url.href}`;
  const answered = after !== "";
  if (code === "ENOTFOUND") return { kind: "dead", reason: `no host ${url.hostname}${after}`, answered };
  const words =
    code === NOT_PUBLIC_CODE
      ? `${url.hostname} is not on the public internet: not checked`
      : code === "ETIMEDOUT"
        ? "no response in time"
        : `no connection (${code})`;
  return { kind: "unsure", reason: words + after, answered };
}
