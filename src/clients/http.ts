/** JSON over HTTP with a rate limit, a time-out, retries with back-off, and a validated response. */
import ky, { HTTPError, NetworkError, TimeoutError } from "ky";
import pThrottle from "p-throttle";
import type { z } from "zod";
import { retryAfter, RETRIED_STATUSES } from "./retry-after.ts";
import { innermostCause } from "./error-cause.ts";
import type { RetryPolicy } from "./retry-policy.ts";
import { site } from "../config.ts";

/** Hugging Face's rate limit uses windows of 5 minutes, so `longestWaitMs` covers one window. */
export const RETRY_POLICY: RetryPolicy = {
  timeoutMs: 30_000,
  retries: 3,
  backOffMs: (retry) => 2000 * 4 ** (retry - 1),
  longestWaitMs: 310_000,
};

/** At most `requests`, retries included, in any `perMs`. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

export type HttpResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      /** Part of a sentence: `HTTP 500 after 4 tries`. */
      reason: string;
      status?: number;
      /** Body of the error response, if it was JSON. */
      body?: unknown;
      /** The server requires a longer wait than the retry policy allows. */
      exhausted: boolean;
    };

export interface RequestOptions {
  method?: "get" | "post";
  headers?: Record<string, string>;
  json?: unknown;
  /** Whether redirects are followed; never where a secret is sent. */
  follow?: boolean;
}

export type HttpClient = <T>(url: string, shape: z.ZodType<T>, options?: RequestOptions) => Promise<HttpResult<T>>;

/** The body is truncated or not JSON. Possibly a fault of the transfer, so it is retried. */
class BrokenBody extends Error {}

/** Failures of the server or the network are returned as a result, never thrown. */
export function createHttpClient(rateLimit: RateLimit, retryPolicy: RetryPolicy): HttpClient {
  const limitedFetch = pThrottle({ limit: rateLimit.requests, interval: rateLimit.perMs, strict: true })(fetchFullBody);
  return async <T>(url: string, shape: z.ZodType<T>, options: RequestOptions = {}): Promise<HttpResult<T>> => {
    let tries = 0;
    try {
      const text = await ky(url, {
        method: options.method ?? "get",
        headers: {
          accept: "application/json",
          "user-agent": `${site.name} signals (${site.repository})`,
          ...options.headers,
        },
        ...(options.json === undefined ? {} : { json: options.json }),
        redirect: options.follow ? "follow" : "error",
        timeout: retryPolicy.timeoutMs,
        retry: {
          limit: retryPolicy.retries,
          methods: ["get", "post"],
          statusCodes: RETRIED_STATUSES,
          afterStatusCodes: RETRIED_STATUSES,
          delay: retryPolicy.backOffMs,
          // Up to a fifth more, so that forks with the same schedule do not all retry at once.
          jitter: (delay) => delay * (1 + Math.random() / 5),
          retryOnTimeout: true,
          shouldRetry: ({ error }) => {
            if (error instanceof BrokenBody) return true;
            if (!(error instanceof HTTPError)) return undefined;
            const wait = waitOf(error);
            if (wait === undefined) return error.response.status === 403 ? false : undefined;
            return wait > retryPolicy.longestWaitMs ? false : undefined;
          },
        },
        fetch: (input, init) => {
          tries += 1;
          return limitedFetch(input, init);
        },
      }).text();
      const parsed = shape.safeParse(JSON.parse(text));
      if (parsed.success) return { ok: true, value: parsed.data };
      const [issue] = parsed.error.issues;
      const place = issue?.path.join(".") ?? "";
      return {
        ok: false,
        reason: `response does not match the documented shape (${place === "" ? "" : `${place}: `}${issue?.message.replace("Invalid input: ", "")})`,
        exhausted: false,
      };
    } catch (error) {
      return describeFailure(error, tries, retryPolicy);
    }
  };
}

/**
 * Fetches a response with its full body, so that the time-out covers the body and a broken body is retried. Of the
 * headers, only the required wait is passed on, as the `retry-after` that ky reads.
 */
async function fetchFullBody(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Response> {
  const response = await fetch(input, init);
  let body: string;
  try {
    body = await response.text();
    if (response.ok) JSON.parse(body);
  } catch (cause) {
    throw new BrokenBody("broken JSON", { cause });
  }
  const wait = retryAfter(response);
  return new Response(body === "" ? null : body, {
    status: response.status,
    headers: {
      "content-type": response.headers.get("content-type") ?? "application/json",
      ...(wait === undefined ? {} : { "retry-after": String(wait) }),
    },
  });
}

function waitOf(error: HTTPError): number | undefined {
  const seconds = error.response.headers.get("retry-after");
  return seconds === null ? undefined : Number(seconds) * 1000;
}

function describeFailure(error: unknown, tries: number, retryPolicy: RetryPolicy): HttpResult<never> {
  const after = tries > 1 ? ` after ${tries} tries` : "";
  const fail = (reason: string) => ({ ok: false, reason: reason + after, exhausted: false }) as const;
  if (error instanceof HTTPError) {
    const wait = waitOf(error);
    const exhausted = wait !== undefined && wait > retryPolicy.longestWaitMs;
    return {
      ...fail(`HTTP ${error.response.status}`),
      ...(exhausted
        ? { reason: `HTTP ${error.response.status}, requires a wait of ${Math.ceil(wait / 60_000)} min` }
        : {}),
      exhausted,
      status: error.response.status,
      body: error.data,
    };
  }
  if (error instanceof TimeoutError) return fail(`no response within ${retryPolicy.timeoutMs / 1000} s`);
  if (error instanceof BrokenBody) return fail("invalid or truncated JSON");
  if (error instanceof NetworkError) return fail(`no connection (${causeOf(error)})`);
  throw error;
}

/** ECONNREFUSED, ENOTFOUND, unexpected redirect. */
function causeOf(error: Error): string {
  const { code, message } = innermostCause(error);
  return code ?? message;
}
