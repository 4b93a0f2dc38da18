/** Fills the cache of abstracts from arXiv, in batches; a later run continues where one was stopped. */
import { ArxivError, BATCH_SIZE, type ArxivClient } from "../clients/arxiv/client.ts";
import { parseArxivId } from "../schema/arxiv-id.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { AbstractRecord } from "./cache.ts";

export interface WantedPaper {
  id: string;
  fields: Pick<PaperFields, "arxiv" | "revised" | "sources" | "changes">;
}

/** Consecutive failed batches after which the run gives up. */
const FAILURES_IN_A_ROW = 3;

/**
 * The papers whose abstract is not cached, or cached in an older version than the paper's file refers to: by a version
 * that it names, or by a revision after the day of fetching. Abstracts fetched today are skipped: arXiv updates once a
 * day.
 * @param today yyyy-mm-dd
 */
export function choosePapers<T extends WantedPaper>(
  papers: readonly T[],
  abstracts: ReadonlyMap<string, AbstractRecord>,
  today: string,
): T[] {
  return papers.filter(({ id, fields }) => {
    const known = abstracts.get(id);
    if (known?.arxiv !== fields.arxiv) return true;
    if (known.fetched === today) return false;
    return known.version < newestNamed(fields) || (fields.revised !== undefined && fields.revised > known.fetched);
  });
}

function newestNamed({ sources, changes }: WantedPaper["fields"]): number {
  const named = [
    ...Object.values(sources).map((source) => source.version ?? 0),
    ...changes.flatMap(({ from, to }) => [from.version, to.version]).map((version) => Number(version)),
  ];
  return Math.max(0, ...named.filter((version) => Number.isInteger(version)));
}

export interface FetchReport {
  fetched: number;
  /** What could not be fetched, one sentence each. */
  problems: string[];
}

/**
 * Fetches the newest abstract of each paper in batches, and saves each as it arrives. Only the newest version is
 * cached: it is the one that the authors endorse and that arXiv shows.
 * @param save called once for each abstract
 * @param today yyyy-mm-dd
 * @param say receives the progress after each batch
 */
export async function fetchAbstracts(
  client: Pick<ArxivClient, "fetchPapers">,
  papers: readonly WantedPaper[],
  today: string,
  save: (id: string, abstract: AbstractRecord) => void,
  say: (sentence: string) => void = () => undefined,
): Promise<FetchReport> {
  const problems: string[] = [];
  const usable = papers.flatMap(({ id, fields }) => {
    const arxiv = parseArxivId(fields.arxiv);
    if (arxiv === null) problems.push(`${id}: "${fields.arxiv}" is not an arXiv id`);
    return arxiv === null ? [] : [{ id, arxiv }];
  });
  let fetched = 0;
  let failures = 0;
  for (let start = 0; start < usable.length; start += BATCH_SIZE) {
    const batch = usable.slice(start, start + BATCH_SIZE);
    if (failures === FAILURES_IN_A_ROW) {
      problems.push(`${usable.length - start} papers were not requested: ${failures} requests in a row failed`);
      break;
    }
    try {
      const entries = await client.fetchPapers(batch.map(({ arxiv }) => arxiv));
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const { id, arxiv } of batch) {
        const entry = byId.get(arxiv.id);
        if (entry === undefined) problems.push(`${id}: arXiv has no paper ${arxiv.id}`);
        else if (entry.abstract === "") problems.push(`${id}: arXiv has no abstract for ${arxiv.id}`);
        else {
          const { version, title, abstract, withdrawn } = entry;
          save(id, { arxiv: arxiv.id, version, title, abstract, withdrawn, fetched: today });
          fetched += 1;
          if (withdrawn) say(`${id}: arXiv lists ${arxiv.id}v${version} as withdrawn`);
        }
      }
      failures = 0;
    } catch (error) {
      if (!(error instanceof ArxivError)) throw error;
      failures += 1;
      problems.push(`${describeBatch(batch.map(({ id }) => id))}: ${error.message}`);
    }
    say(`${Math.min(start + BATCH_SIZE, usable.length)} of ${usable.length}`);
  }
  return { fetched, problems };
}

const describeBatch = (ids: readonly string[]) =>
  ids.length <= 3 ? ids.join(", ") : `${ids.length} papers, ${ids[0]} to ${ids.at(-1)}`;
