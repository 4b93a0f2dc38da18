/**
 * Asks arXiv's API, as its terms want it: one connection, one request in three seconds, repeats included.
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

/** Papers asked for at once: an answer of some 300 KB and an address of under 2,000 characters. */
export const BATCH_SIZE = 100;

/** How often one question is repeated when arXiv is busy. */
const REPEATS = 3;
/** Without a network the first repeat tells as much as the third. */
const REPEATS_OFFLINE = 1;
/** A whole answer that cannot be used (cut off, empty, HTML) is asked for once more. */
const REPEATS_UNUSABLE = 1;
/** A longer wait than two minutes is better spent elsewhere: the command says so and ends. */
const LONGEST_WAIT_MS = 120_000;

/** Times in milliseconds. */
export interface ArxivClientOptions {
  /** Address of the API's `query` method. */
  api?: string | undefined;
  /** Least time between two requests: three seconds at arXiv; another address (a mirror, a test) has no such terms. */
  interval?: number;
  /** Longest wait for one answer. */
  timeout?: number;
  /** Wait before the first repeat where the answer names none; doubles with each. */
  wait?: number;
  /** Told before a wait for a repeat. */
  say?: (sentence: string) => void;
}

/**
 * Why nothing was learnt, as one sentence. `unreachable`: no connection; `time-out`; `refused`: an HTTP status or an
 * error of arXiv's; `unusable`: what came back is no whole feed.
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
   * The entries of papers, in any order; a paper that arXiv does not know is left out. A paper asked for both without
   * and with its newest version comes once.
   * @throws ArxivError
   */
  fetchPapers(ids: readonly ArxivId[]): Promise<ArxivEntry[]>;
  /**
   * The paper whose authors gave arXiv this publisher's DOI, if any. The manual's list of search fields lacks `doi:`,
   * arXiv's own search has it (github.com/arXiv/arxiv-search); only an entry that names the same DOI is believed.
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
        const asked = isHTTPError(error) ? readRetryAfter(error.response.headers) : undefined;
        if (asked !== undefined && asked > LONGEST_WAIT_MS) return false;
        const pause = Math.round((asked ?? wait * 2 ** (retryCount - 1)) / 1000);
        if (!isHTTPError(error) || error.response.status === 429 || error.response.status >= 500) {
          say(`${describeFailure(error, host, timeout)}; asking again in ${pause} s`);
        }
        return undefined;
      },
    },
    // The turn is taken before the clock of the time-out starts.
    hooks: { beforeRequest: [async () => void (await turn())], beforeRetry: [async () => void (await turn())] },
  });

  const ask = async (query: string): Promise<ArxivEntry[]> => {
    for (let repeat = 0; ; repeat += 1) {
      const last = repeat >= REPEATS_UNUSABLE;
      const text = await fetchText(http, `${api}?${query}`, host, timeout);
      try {
        const { entries, errors } = readFeed(text);
        if (errors.length > 0) throw new ArxivError("refused", `arXiv refused the question: ${errors.join("; ")}`);
        // arXiv now and then answers with an empty feed, and with the paper a moment later.
        if (entries.length > 0 || last) return entries;
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
        const sentence = `the answer of ${host} ${error.message}`;
        if (last) throw new ArxivError("unusable", sentence);
        say(`${sentence}; asking again`);
      }
    }
  };

  return {
    fetchPapers: (ids) =>
      ask(`id_list=${ids.map((id) => encodeId(formatArxivId(id))).join(",")}&max_results=${ids.length}`),
    findByDoi: async (doi) => {
      const entries = await ask(`search_query=doi:%22${encodeId(doi)}%22&max_results=5`);
      return entries.find((entry) => entry.doi?.toLowerCase() === doi.toLowerCase());
    },
  };
}

const isArxiv = (api: string) => /(?:^|\.)arxiv\.org$/.test(new URL(api).hostname);

/** The slash of old ids and DOIs stays as it is: arXiv's search has not always read %2F. */
const encodeId = (text: string) => encodeURIComponent(text).replaceAll("%2F", "/");

async function fetchText(http: KyInstance, url: string, host: string, timeout: number): Promise<string> {
  try {
    return await http.get(url).text();
  } catch (error) {
    // arXiv sends its errors as a feed, since 2025 with status 400.
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
    const asked = readRetryAfter(headers);
    const later =
      asked !== undefined && asked > LONGEST_WAIT_MS ? ` and wants no question for ${Math.round(asked / 1000)} s` : "";
    return `${host} answered ${`${status} ${statusText}`.trim()}${later}`;
  }
  const { message, code, name } = innermostCause(error as Error);
  return `could not reach ${host} (${message === "" ? (code ?? name) : message})`;
}
