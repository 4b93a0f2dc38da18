/** Fills the cache of abstracts from arXiv, in batches, and goes on where it was stopped. */
import { ArxivError, BATCH_SIZE, type ArxivClient } from "../clients/arxiv/client.ts";
import { parseArxivId } from "../schema/arxiv-id.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { AbstractRecord } from "./cache.ts";

export interface WantedPaper {
  id: string;
  fields: Pick<PaperFields, "arxiv" | "revised" | "sources" | "changes">;
}

/** After so many batches in a row without an answer arXiv is left alone. */
const FAILURES_IN_A_ROW = 3;

/**
 * The papers whose abstract is not at hand, or at hand in an older version than the paper's own file knows of: by a
 * version that it names, or by a revision after the day of fetching. What was fetched today is left: arXiv's answers
 * change once a day.
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
  /** What could not be fetched, a sentence each. */
  problems: string[];
}

/**
 * Asks for the newest abstract of each paper, batch by batch, and hands over each as it comes. The newest version is
 * the one kept: it is what the authors stand by and what arXiv shows; older ones are a link away.
 * @param save called once for each abstract
 * @param today yyyy-mm-dd
 * @param say told the progress after each batch
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
      problems.push(`${usable.length - start} papers were not asked for: ${failures} questions in a row failed`);
      break;
    }
    try {
      const entries = await client.fetchPapers(batch.map(({ arxiv }) => arxiv));
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const { id, arxiv } of batch) {
        const entry = byId.get(arxiv.id);
        if (entry === undefined) problems.push(`${id}: arXiv knows no paper ${arxiv.id}`);
        else if (entry.abstract === "") problems.push(`${id}: arXiv gives no abstract for ${arxiv.id}`);
        else {
          const { version, title, abstract, withdrawn } = entry;
          save(id, { arxiv: arxiv.id, version, title, abstract, withdrawn, fetched: today });
          fetched += 1;
          if (withdrawn) say(`${id}: arXiv says that ${arxiv.id}v${version} is withdrawn`);
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
