/** One request for one address, without following redirects: its status and location. */
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

/** The response, or the code of a network error (`ENOTFOUND`, `ETIMEDOUT`, …). */
export type Reply = { status: number; location: string | undefined } | { failure: string };

/** Identifies the check to operators. Some servers refuse user agents without the usual prefix. */
const USER_AGENT = `Mozilla/5.0 (compatible; ${site.name} link check; +${site.repository})`;

/**
 * Requests with HEAD, then with GET where HEAD returns neither a page nor a redirect: some servers support only GET.
 */
export async function requestOnce(url: URL, retryPolicy: RetryPolicy, allowLocal: boolean): Promise<Reply> {
  const brief = await send(url, "head", { ...retryPolicy, retries: 0 }, allowLocal);
  if ("status" in brief && brief.status < 400) return brief;
  if ("failure" in brief && ["ENOTFOUND", NOT_PUBLIC_CODE].includes(brief.failure)) return brief;
  return send(url, "get", retryPolicy, allowLocal);
}

async function send(url: URL, method: "head" | "get", retryPolicy: RetryPolicy, allowLocal: boolean): Promise<Reply> {
  try {
    const response = await ky(url, {
      method,
      redirect: "manual",
      headers: { "user-agent": USER_AGENT, accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      timeout: retryPolicy.timeoutMs,
      throwHttpErrors: (status) => AGAIN.includes(status),
      retry: {
        limit: retryPolicy.retries,
        methods: ["get", "head"],
        statusCodes: AGAIN,
        afterStatusCodes: AGAIN,
        delay: retryPolicy.backOffMs,
        retryOnTimeout: true,
        shouldRetry: ({ error }) => {
          if (error instanceof TimeoutError) return undefined;
          if (!(error instanceof HTTPError)) return PASSING.test(codeOf(error));
          const wait = Number(error.response.headers.get("retry-after") ?? 0) * 1000;
          return wait > retryPolicy.longestWaitMs ? false : undefined;
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

/** Statuses worth a retry. 403 is not: here it means that a server refuses programs. */
const AGAIN = RETRIED_STATUSES.filter((status) => status !== 403);

/** Network errors worth a retry; an unknown name or a wrong certificate is permanent. */
const PASSING = /^(?:ECONN|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/**
 * `fetch` for ky that connects to public addresses only (the built-in one has no such option), follows no redirects and
 * reads no body.
 */
function connect({ url, method, headers, signal }: Request, allowLocal: boolean): Promise<Response> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, "");
  // For a literal address there is no lookup.
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

/** `Response` accepts no status outside 200–599, but some servers send 999. */
const STATUS = "x-status";
const readStatus = (response: Response) => Number(response.headers.get(STATUS) ?? response.status);

/** Header bytes are decoded as Latin-1; addresses in them are UTF-8. */
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
