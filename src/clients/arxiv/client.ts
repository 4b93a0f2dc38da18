/**
 * Client of arXiv's API within its terms: one connection, one request every three seconds, retries included.
 * https://info.arxiv.org/help/api/tou.html
 */
import ky, { isHTTPError, isNetworkError, isTimeoutError, type KyInstance } from "ky";
import pThrottle from "p-throttle";
import { readRetryAfter } from "../retry-after.ts";
import { innermostCause } from "../error-cause.ts";
import { site } from "../../config.ts";
import { FeedError, readFeed, type ArxivEntry } from "./feed.ts";
import { formatArxivId, type ArxivId } from "../../schema/arxiv-id.ts";

export const ARXIV_API = "https://export.arxiv.org/api/query";

/** Papers per request: a response of about 300 KB, a URL under 2,000 characters. */
export const BATCH_SIZE = 100;

/** Retries of one request while arXiv is busy. */
const REPEATS = 3;
/** Without a network further retries are pointless. */
const REPEATS_OFFLINE = 1;
/** An unusable response (truncated, empty, HTML) is requested once more. */
const REPEATS_UNUSABLE = 1;
/** Where arXiv requires a longer wait, the command reports it and ends. */
const LONGEST_WAIT_MS = 120_000;

/** Times in milliseconds. */
export interface ArxivClientOptions {
  /** Address of the API's `query` method. */
  api?: string | undefined;
  /**
   * Minimum time between two requests: three seconds at arXiv; other addresses (a mirror, a test) have no such terms.
   */
  interval?: number;
  /** Time-out of one response. */
  timeout?: number;
  /** Back-off before the first retry where the response names none; doubles with each retry. */
  wait?: number;
  /** Called before each retry. */
  say?: (sentence: string) => void;
}

/**
 * Why the request failed, as one sentence. `unreachable`: no connection; `time-out`; `refused`: an HTTP status or an
 * error from arXiv; `unusable`: the response is not a complete feed.
 */
export class ArxivError extends Error {
  readonly kind: "unreachable" | "time-out" | "refused" | "unusable";
  constructor(kind: ArxivError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface ArxivClient {
  /**
   * The entries of papers, in any order; papers unknown to arXiv are omitted. A paper requested both without a version
   * and with its newest version is returned once.
   * @throws ArxivError
   */
  fetchPapers(ids: readonly ArxivId[]): Promise<ArxivEntry[]>;
  /**
   * The paper whose authors gave arXiv this publisher's DOI, if any. The manual's list of search fields lacks `doi:`,
   * arXiv's own search has it (github.com/arXiv/arxiv-search); only an entry with the same DOI is accepted.
   * @throws ArxivError
   */
  findByDoi(doi: string): Promise<ArxivEntry | undefined>;
}

export function createArxivClient({
  api = ARXIV_API,
  interval = isArxiv(api) ? 3000 : 50,
  timeout = 30_000,
  wait = interval,
  say = () => undefined,
}: ArxivClientOptions = {}): ArxivClient {
  const host = new URL(api).host;
  const turn = pThrottle({ limit: 1, interval, strict: true })(() => undefined);
  const http = ky.create({
    headers: { "user-agent": `${site.name} (${site.repository})`, accept: "application/atom+xml" },
    timeout,
    retry: {
      limit: REPEATS,
      retryOnTimeout: true,
      delay: (attempt) => wait * 2 ** (attempt - 1),
      shouldRetry: ({ error, retryCount }) => {
        if (isNetworkError(error) && retryCount > REPEATS_OFFLINE) return false;
        const retryAfterMs = isHTTPError(error) ? readRetryAfter(error.response.headers) : undefined;
        if (retryAfterMs !== undefined && retryAfterMs > LONGEST_WAIT_MS) return false;
        const pause = Math.round((retryAfterMs ?? wait * 2 ** (retryCount - 1)) / 1000);
        if (!isHTTPError(error) || error.response.status === 429 || error.response.status >= 500) {
          say(`${describeFailure(error, host, timeout)}; retrying in ${pause} s`);
        }
        return undefined;
      },
    },
    // Waiting for the rate limit does not count towards the time-out.
    hooks: { beforeRequest: [async () => void (await turn())], beforeRetry: [async () => void (await turn())] },
  });

  const query = async (parameters: string): Promise<ArxivEntry[]> => {
    for (let repeat = 0; ; repeat += 1) {
      const last = repeat >= REPEATS_UNUSABLE;
      const text = await fetchText(http, `${api}?${parameters}`, host, timeout);
      try {
        const { entries, errors } = readFeed(text);
        if (errors.length > 0) throw new ArxivError("refused", `arXiv refused the request: ${errors.join("; ")}`);
        // arXiv occasionally returns an empty feed, and the paper a moment later.
        if (entries.length > 0 || last) return entries;
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
        const sentence = `the response of ${host} ${error.message}`;
        if (last) throw new ArxivError("unusable", sentence);
        say(`${sentence}; retrying`);
      }
    }
  };

  return {
    fetchPapers: (ids) =>
      query(`id_list=${ids.map((id) => encodeId(formatArxivId(id))).join(",")}&max_results=${ids.length}`),
    findByDoi: async (doi) => {
      const entries = await query(`search_query=doi:%22${encodeId(doi)}%22&max_results=5`);
      return entries.find((entry) => entry.doi?.toLowerCase() === doi.toLowerCase());
    },
  };
}

const isArxiv = (api: string) => /(?:^|\.)arxiv\.org$/.test(new URL(api).hostname);

/** Keeps the slash of old ids and DOIs: arXiv's search has not always decoded %2F. */
const encodeId = (text: string) => encodeURIComponent(text).replaceAll("%2F", "/");

async function fetchText(http: KyInstance, url: string, host: string, timeout: number): Promise<string> {
  try {
    return await http.get(url).text();
  } catch (error) {
    // arXiv returns errors as a feed, since 2025 with status 400.
    const body = isHTTPError(error) ? error.data : undefined;
    if (typeof body === "string" && /<feed[\s>]/.test(body)) return body;
    const kind = isTimeoutError(error) ? "time-out" : isHTTPError(error) ? "refused" : "unreachable";
    throw new ArxivError(kind, describeFailure(error, host, timeout));
  }
}

function describeFailure(error: unknown, host: string, timeout: number): string {
  if (isTimeoutError(error)) return `${host} did not answer within ${timeout / 1000} s`;
  if (isHTTPError(error)) {
    const { status, statusText, headers } = error.response;
    const retryAfterMs = readRetryAfter(headers);
    const later =
      retryAfterMs !== undefined && retryAfterMs > LONGEST_WAIT_MS
        ? ` and requires a wait of ${Math.round(retryAfterMs / 1000)} s`
        : "";
    return `${host} answered ${`${status} ${statusText}`.trim()}${later}`;
  }
  const { message, code, name } = innermostCause(error as Error);
  return `could not reach ${host} (${message === "" ? (code ?? name) : message})`;
}
