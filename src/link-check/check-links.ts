/** Requests all addresses: hosts in parallel, each host's addresses sequentially and rate-limited. */
import pThrottle from "p-throttle";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import type { Addresses, Place } from "./addresses.ts";
import { followAddress, type Outcome } from "./outcome.ts";
import { requestOnce, RETRY_POLICY } from "./request.ts";

export interface CheckedLink {
  address: string;
  places: readonly Place[];
  outcome: Outcome;
}

export interface LinkCheckOptions {
  retryPolicy?: RetryPolicy;
  /** Interval between two requests to one host; arXiv requires three seconds (info.arxiv.org/help/robots). */
  paceMs?: (host: string) => number;
  /** For tests: also requests hosts that are not on the public internet. */
  allowLocal?: boolean;
  onProgress?: (done: number, of: number) => void;
}

const defaultPaceMs = (host: string) => (/(^|\.)arxiv\.org$/.test(host) ? 3000 : 1000);

/** Hosts in parallel: a run is mostly waiting, and a home connection must stay usable. */
const HOSTS_AT_ONCE = 12;
/** Consecutive addresses of a host without a response before the rest is skipped. */
const GIVE_UP_AFTER = 3;

/** Never throws for failures of a server or the network. In the order of `addresses`. */
export async function checkLinks(addresses: Addresses, options: LinkCheckOptions = {}): Promise<CheckedLink[]> {
  const { retryPolicy = RETRY_POLICY, paceMs = defaultPaceMs, allowLocal = false, onProgress } = options;
  const limiters = new Map<string, (url: URL) => Promise<Awaited<ReturnType<typeof requestOnce>>>>();
  // A redirect's target shares the rate limit of its own host.
  const request = (url: URL) => {
    const limited =
      limiters.get(url.host) ??
      pThrottle({ limit: 1, interval: paceMs(url.hostname), strict: true })((target: URL) =>
        requestOnce(target, retryPolicy, allowLocal),
      );
    limiters.set(url.host, limited);
    return limited(url);
  };
  const outcomes = new Map<string, Outcome>();
  const record = (address: string, outcome: Outcome) => {
    outcomes.set(address, outcome);
    onProgress?.(outcomes.size, addresses.size);
  };
  const checkHost = async (ofHost: string[]) => {
    let silent = 0;
    for (const address of ofHost) {
      if (silent === GIVE_UP_AFTER) {
        record(address, {
          kind: "unsure",
          reason: `not checked: ${GIVE_UP_AFTER} addresses of its host gave no response`,
          answered: false,
        });
        continue;
      }
      const outcome = await followAddress(address, request);
      silent = outcome.kind === "unsure" && !outcome.answered ? silent + 1 : 0;
      record(address, outcome);
    }
  };
  const hosts = [...Map.groupBy(addresses.keys(), (address) => new URL(address).host).values()];
  const waiting = hosts.toSorted((a, b) => b.length - a.length);
  await Promise.all(
    Array.from({ length: HOSTS_AT_ONCE }, async () => {
      for (let host = waiting.shift(); host; host = waiting.shift()) await checkHost(host);
    }),
  );
  return [...addresses].map(([address, places]) => ({
    address,
    places,
    outcome: outcomes.get(address) ?? { kind: "unsure", reason: "not checked", answered: false },
  }));
}

/** Whether no server responded, which indicates a problem of this machine's network. */
export const nothingAnswered = (links: readonly CheckedLink[]): boolean =>
  links.length > 0 && links.every(({ outcome }) => "answered" in outcome && !outcome.answered);
