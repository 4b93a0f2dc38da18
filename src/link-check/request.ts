/** One request for one address, without following: its status, and where it leads on. */
import { request as openHttp } from "node:http";
import { request as openHttps } from "node:https";
import { isIP } from "node:net";
import ky, { HTTPError, TimeoutError } from "ky";
import { retryAfter, RETRIED_STATUSES } from "../clients/retry-after.ts";
import type { RetryPolicy } from "../clients/retry-policy.ts";
import { site } from "../config.ts";
import { isPublic, NOT_PUBLIC_CODE, notPublic, publicLookup } from "./public-lookup.ts";

export const RETRY_POLICY: RetryPolicy = {
  timeoutMs: 20_000,
  retries: 2,
  backOffMs: (retry) => 3000 * 3 ** (retry - 1),
  longestWaitMs: 60_000,
};

/** A server's answer, or what stood in its way: a code of the network (`ENOTFOUND`, `ETIMEDOUT`, …). */
export type Reply = { status: number; location: string | undefined } | { failure: string };

/** Who asks, so that an operator can complain or block. Some servers refuse names without the usual beginning. */
const USER_AGENT = `Mozilla/5.0 (compatible; ${site.name} link check; +${site.repository})`;

/** Asks with HEAD, and with GET where HEAD brings neither a page nor a redirect: some servers know only GET. */
export async function requestOnce(url: URL, patience: RetryPolicy, allowLocal: boolean): Promise<Reply> {
  const brief = await send(url, "head", { ...patience, retries: 0 }, allowLocal);
  if ("status" in brief && brief.status < 400) return brief;
  if ("failure" in brief && ["ENOTFOUND", NOT_PUBLIC_CODE].includes(brief.failure)) return brief;
  return send(url, "get", patience, allowLocal);
}

async function send(url: URL, method: "head" | "get", patience: RetryPolicy, allowLocal: boolean): Promise<Reply> {
  try {
    const response = await ky(url, {
      method,
      redirect: "manual",
      headers: { "user-agent": USER_AGENT, accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      timeout: patience.timeoutMs,
      throwHttpErrors: (status) => AGAIN.includes(status),
      retry: {
        limit: patience.retries,
        methods: ["get", "head"],
        statusCodes: AGAIN,
        afterStatusCodes: AGAIN,
        delay: patience.backOffMs,
        retryOnTimeout: true,
        shouldRetry: ({ error }) => {
          if (error instanceof TimeoutError) return undefined;
          if (!(error instanceof HTTPError)) return PASSING.test(codeOf(error));
          const wait = Number(error.response.headers.get("retry-after") ?? 0) * 1000;
          return wait > patience.longestWaitMs ? false : undefined;
        },
      },
      fetch: (input) => connect(input as Request, allowLocal),
    });
    return { status: readStatus(response), location: readLocation(response) };
  } catch (error) {
    if (error instanceof HTTPError) return { status: error.response.status, location: undefined };
    return { failure: error instanceof TimeoutError ? "ETIMEDOUT" : codeOf(error) };
  }
}

/** Answers that another try may change. 403 is none: here it is a server that wants no programs. */
const AGAIN = RETRIED_STATUSES.filter((status) => status !== 403);

/** Faults of the network that another try may not meet; an unknown name or a wrong certificate stays. */
const PASSING = /^(?:ECONN|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/**
 * `fetch` for ky that connects to public addresses only (the built-in one cannot be told which), follows nothing and
 * reads no body.
 */
function connect({ url, method, headers, signal }: Request, allowLocal: boolean): Promise<Response> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, "");
  // A literal address is connected to without a lookup.
  if (!allowLocal && isIP(host) !== 0 && !isPublic(host)) return Promise.reject(notPublic(host));
  return new Promise((resolve, reject) => {
    const open = target.protocol === "https:" ? openHttps : openHttp;
    const sent = open(
      target,
      {
        method,
        headers: Object.fromEntries(headers),
        signal,
        agent: false,
        ...(allowLocal ? {} : { lookup: publicLookup }),
      },
      ({ statusCode: status = 0, headers: { location, "retry-after": after } }) => {
        sent.destroy();
        const wait = retryAfter({ status, headers: new Headers(after ? { "retry-after": after } : {}) });
        resolve(
          new Response(null, {
            status: status >= 200 && status <= 599 ? status : 599,
            headers: {
              [STATUS]: String(status),
              ...(location === undefined ? {} : { location }),
              ...(wait === undefined ? {} : { "retry-after": String(wait) }),
            },
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

/** A `Response` takes no status outside 200–599, but servers send 999. */
const STATUS = "x-status";
const readStatus = (response: Response) => Number(response.headers.get(STATUS) ?? response.status);

/** Headers are bytes, given as Latin-1; addresses in them are UTF-8. */
function readLocation(response: Response): string | undefined {
  const location = response.headers.get("location");
  return location === null ? undefined : Buffer.from(location, "latin1").toString("utf8");
}

/** The innermost cause's code: ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED. */
function codeOf(error: unknown): string {
  let inner = error as NodeJS.ErrnoException;
  while (inner.code === undefined && inner.cause instanceof Error) inner = inner.cause;
  return inner.code ?? inner.message;
}
