/** One polite, patient request for JSON: rate, time-out, retries with back-off, and an answer of the expected shape. */
import ky, { HTTPError, NetworkError, TimeoutError } from "ky";
import pThrottle from "p-throttle";
import type { z } from "zod";
import { retryAfter, RETRIED_STATUSES } from "./retry-after.ts";
import { innermostCause } from "./error-cause.ts";
import type { RetryPolicy } from "./retry-policy.ts";
import { site } from "../config.ts";

/** Hugging Face counts in windows of 5 minutes, so a wait for the next window is waited out. */
export const RETRY_POLICY: RetryPolicy = {
  timeoutMs: 30_000,
  retries: 3,
  backOffMs: (retry) => 2000 * 4 ** (retry - 1),
  longestWaitMs: 310_000,
};

/** At most so many requests, retries included, in any span of this length. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

export type HttpResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      /** What happened, as part of a sentence: `HTTP 500 after 4 tries`. */
      reason: string;
      status?: number;
      /** The refusal's JSON, if it was JSON. */
      body?: unknown;
      /** The server asks to be left alone for longer than this run waits. */
      exhausted: boolean;
    };

export interface RequestOptions {
  method?: "get" | "post";
  headers?: Record<string, string>;
  json?: unknown;
  /** Whether a redirect is followed; never where a secret is sent. */
  follow?: boolean;
}

export type HttpClient = <T>(url: string, shape: z.ZodType<T>, question?: RequestOptions) => Promise<HttpResult<T>>;

/** The answer broke off, or is not JSON. A transfer's fault, so another try may help. */
class BrokenBody extends Error {}

/** Asks at the given pace. Never throws for what a server or the network does: that is an answer too. */
export function createHttpClient(pace: RateLimit, patience: RetryPolicy): HttpClient {
  const paced = pThrottle({ limit: pace.requests, interval: pace.perMs, strict: true })(fetchWhole);
  return async <T>(url: string, shape: z.ZodType<T>, question: RequestOptions = {}): Promise<HttpResult<T>> => {
    let tries = 0;
    try {
      const text = await ky(url, {
        method: question.method ?? "get",
        headers: {
          accept: "application/json",
          "user-agent": `${site.name} signals (${site.repository})`,
          ...question.headers,
        },
        ...(question.json === undefined ? {} : { json: question.json }),
        redirect: question.follow ? "follow" : "error",
        timeout: patience.timeoutMs,
        retry: {
          limit: patience.retries,
          methods: ["get", "post"],
          statusCodes: RETRIED_STATUSES,
          afterStatusCodes: RETRIED_STATUSES,
          delay: patience.backOffMs,
          // Up to a fifth more, so that many forks with one schedule do not come back all at once.
          jitter: (delay) => delay * (1 + Math.random() / 5),
          retryOnTimeout: true,
          shouldRetry: ({ error }) => {
            if (error instanceof BrokenBody) return true;
            if (!(error instanceof HTTPError)) return undefined;
            const wait = waitOf(error);
            if (wait === undefined) return error.response.status === 403 ? false : undefined;
            return wait > patience.longestWaitMs ? false : undefined;
          },
        },
        fetch: (input, init) => {
          tries += 1;
          return paced(input, init);
        },
      }).text();
      const parsed = shape.safeParse(JSON.parse(text));
      if (parsed.success) return { ok: true, value: parsed.data };
      const [issue] = parsed.error.issues;
      const place = issue?.path.join(".") ?? "";
      return {
        ok: false,
        reason: `answered in another shape than documented (${place === "" ? "" : `${place}: `}${issue?.message.replace("Invalid input: ", "")})`,
        exhausted: false,
      };
    } catch (error) {
      return describeFailure(error, tries, patience);
    }
  };
}

/**
 * Fetches an answer with its whole body, so that the time-out covers the body too and a broken one is retried.
 * Of the headers only the wait is passed on, in the one form that ky reads.
 */
async function fetchWhole(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Response> {
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

function describeFailure(error: unknown, tries: number, patience: RetryPolicy): HttpResult<never> {
  const after = tries > 1 ? ` after ${tries} tries` : "";
  const fail = (reason: string) => ({ ok: false, reason: reason + after, exhausted: false }) as const;
  if (error instanceof HTTPError) {
    const wait = waitOf(error);
    const exhausted = wait !== undefined && wait > patience.longestWaitMs;
    return {
      ...fail(`HTTP ${error.response.status}`),
      ...(exhausted ? { reason: `HTTP ${error.response.status}, asks to wait ${Math.ceil(wait / 60_000)} min` } : {}),
      exhausted,
      status: error.response.status,
      body: error.data,
    };
  }
  if (error instanceof TimeoutError) return fail(`no answer within ${patience.timeoutMs / 1000} s`);
  if (error instanceof BrokenBody) return fail("broken or cut-off JSON");
  if (error instanceof NetworkError) return fail(`no connection (${causeOf(error)})`);
  throw error;
}

/** ECONNREFUSED, ENOTFOUND, unexpected redirect. */
function causeOf(error: Error): string {
  const { code, message } = innermostCause(error);
  return code ?? message;
}
