/** Asks all addresses: hosts side by side, each host's addresses one after the other and not too fast. */
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
  patience?: RetryPolicy;
  /** Wait between two requests to one host; arXiv asks programs for three seconds (info.arxiv.org/help/robots). */
  paceMs?: (host: string) => number;
  /** For tests: also machines that are not on the public internet. */
  allowLocal?: boolean;
  onProgress?: (done: number, of: number) => void;
}

const paceOf = (host: string) => (/(^|\.)arxiv\.org$/.test(host) ? 3000 : 1000);

/** Hosts asked at the same time: a run is mostly waiting, and a home connection must stay usable. */
const HOSTS_AT_ONCE = 12;
/** Addresses of a host in a row that bring no answer before the rest is left alone. */
const GIVE_UP_AFTER = 3;

/** Never throws for what a server or the network does. In the order of `addresses`. */
export async function checkLinks(addresses: Addresses, options: LinkCheckOptions = {}): Promise<CheckedLink[]> {
  const { patience = RETRY_POLICY, paceMs = paceOf, allowLocal = false, onProgress } = options;
  const paces = new Map<string, (url: URL) => Promise<Awaited<ReturnType<typeof requestOnce>>>>();
  // A redirect's target is paced with its own host's other addresses.
  const ask = (url: URL) => {
    const paced =
      paces.get(url.host) ??
      pThrottle({ limit: 1, interval: paceMs(url.hostname), strict: true })((target: URL) =>
        requestOnce(target, patience, allowLocal),
      );
    paces.set(url.host, paced);
    return paced(url);
  };
  const outcomes = new Map<string, Outcome>();
  const tell = (address: string, outcome: Outcome) => {
    outcomes.set(address, outcome);
    onProgress?.(outcomes.size, addresses.size);
  };
  const askHost = async (ofHost: string[]) => {
    let silent = 0;
    for (const address of ofHost) {
      if (silent === GIVE_UP_AFTER) {
        tell(address, {
          kind: "unsure",
          reason: `not asked: ${GIVE_UP_AFTER} addresses of its host gave no answer`,
          answered: false,
        });
        continue;
      }
      const outcome = await followAddress(address, ask);
      silent = outcome.kind === "unsure" && !outcome.answered ? silent + 1 : 0;
      tell(address, outcome);
    }
  };
  const hosts = [...Map.groupBy(addresses.keys(), (address) => new URL(address).host).values()];
  const waiting = hosts.toSorted((a, b) => b.length - a.length);
  await Promise.all(
    Array.from({ length: HOSTS_AT_ONCE }, async () => {
      for (let host = waiting.shift(); host; host = waiting.shift()) await askHost(host);
    }),
  );
  return [...addresses].map(([address, places]) => ({
    address,
    places,
    outcome: outcomes.get(address) ?? { kind: "unsure", reason: "not asked", answered: false },
  }));
}

/** Whether nothing at all answered, which says more about this machine's network than about the addresses. */
export const nothingAnswered = (links: readonly CheckedLink[]): boolean =>
  links.length > 0 && links.every(({ outcome }) => "answered" in outcome && !outcome.answered);
