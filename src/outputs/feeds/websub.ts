/** WebSub (https://www.w3.org/TR/websub/): finds the feeds that a deployment changes, and notifies the hub. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ky, { type KyInstance } from "ky";
import pThrottle from "p-throttle";

/** Requests per second to one host, well below the limits of a hub or static host. */
const PER_SECOND = 10;

export interface WebSubOptions {
  /** Milliseconds for one request. */
  timeout?: number;
  /** Retries of a request. */
  retries?: number;
}

const client = ({ timeout = 20_000, retries = 3 }: WebSubOptions): KyInstance =>
  ky.create({ timeout, retry: { limit: retries, methods: ["get", "post"], backoffLimit: 10_000 }, cache: "no-store" });

/** Feed files of a built site, as paths relative to its folder. */
export function feedFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(?:\.rss|\.atom|(?:^|\/)feed\.json)$/.test(file))
    .sort();
}

/**
 * Addresses of the feeds that differ from what the live site serves. A feed that can't be read there counts as changed:
 * a superfluous ping costs the hub one request, a missing one delays subscribers.
 * @param address where the folder is served, with a trailing slash
 */
export async function changedFeeds(folder: string, address: string, options: WebSubOptions = {}): Promise<string[]> {
  const http = client(options);
  const differs = pThrottle({ limit: PER_SECOND, interval: 1000 })(async (file: string) => {
    try {
      return (await http.get(address + file).text()) !== readFileSync(join(folder, file), "utf8");
    } catch {
      return true;
    }
  });
  const files = feedFilesIn(folder);
  const answers = await Promise.all(files.map(differs));
  return files.flatMap((file, index) => (answers[index] ? [address + file] : []));
}

/** Notifies a hub of each feed; returns those that it refused, with the reason. */
export async function pingHub(
  hub: string,
  feeds: readonly string[],
  options: WebSubOptions = {},
): Promise<{ feed: string; reason: string }[]> {
  const http = client(options);
  const ping = pThrottle({ limit: PER_SECOND, interval: 1000 })(async (feed: string) => {
    try {
      await http.post(hub, { body: new URLSearchParams({ "hub.mode": "publish", "hub.url": feed }) });
      return [];
    } catch (error) {
      return [{ feed, reason: (error as Error).message }];
    }
  });
  return (await Promise.all(feeds.map(ping))).flat();
}
