/** Fetches a paper's metadata from arXiv. */
import { ArxivError, type ArxivClient } from "../clients/arxiv/client.ts";
import { formatArxivId, type PaperReference } from "../schema/arxiv-id.ts";
import { fromArxiv, type PaperMetadata } from "./metadata.ts";

/** Why there is no metadata, and what to do about it. */
export class NoPaperError extends Error {}

/**
 * The paper with an arXiv id or a publisher's DOI, with title and authors of its first version.
 * @throws NoPaperError
 */
export async function findPaper(client: ArxivClient, reference: PaperReference): Promise<PaperMetadata> {
  try {
    return reference.kind === "arxiv" ? await findById(client, reference.id) : await findByDoi(client, reference.doi);
  } catch (error) {
    if (!(error instanceof ArxivError)) throw error;
    const page =
      reference.kind === "arxiv" ? `, or https://export.arxiv.org/api/query?id_list=${reference.id} as .xml` : "";
    throw new NoPaperError(
      `${capitalise(error.message)}.\nTry again later, or save the paper's reference as .bib or .ris${page}, and draft from it offline: npm run new -- --from FILE`,
    );
  }
}

async function findById(client: ArxivClient, id: string): Promise<PaperMetadata> {
  const entries = await client.fetchPapers([{ id }, { id, version: 1 }]);
  const [newest] = entries.filter((entry) => entry.id === id).sort((a, b) => b.version - a.version);
  if (newest === undefined) throw new NoPaperError(`arXiv has no paper ${id}: check https://arxiv.org/abs/${id}`);
  return fromArxiv(
    newest,
    entries.find((entry) => entry.id === id && entry.version === 1),
  );
}

async function findByDoi(client: ArxivClient, doi: string): Promise<PaperMetadata> {
  const entry = await client.findByDoi(doi);
  if (entry === undefined) {
    throw new NoPaperError(
      `No paper at arXiv states DOI ${doi}. If arXiv has the paper, use its arXiv id; papers without one are not catalogued`,
    );
  }
  if (entry.version === 1) return fromArxiv(entry);
  const [first] = await client.fetchPapers([{ id: entry.id, version: 1 }]);
  return fromArxiv(entry, first);
}

const capitalise = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** `arXiv:2506.07900v2`, or the origin. */
export function nameOrigin({ arxiv, version, origin }: PaperMetadata): string {
  if (arxiv === undefined) return origin;
  return `arXiv:${formatArxivId({ id: arxiv, ...(version === undefined ? {} : { version }) })}${origin === "arXiv" ? "" : `, from ${origin}`}`;
}
