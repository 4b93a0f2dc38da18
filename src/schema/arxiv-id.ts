/** References to a paper: an arXiv id in any common spelling, or a DOI. */
import { ARXIV_ID } from "./paper.ts";

/** A paper at arXiv: its id without version (`2404.06395`, `cs/0112017`), and the version if one was given. */
export interface ArxivId {
  id: string;
  version?: number;
}

export type PaperReference = ({ kind: "arxiv" } & ArxivId) | { kind: "doi"; doi: string };

/** arXiv's own addresses, and those of sites that use arXiv's id unchanged. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:(?:www\.|export\.|browse\.)?arxiv\.org\/(?:abs|pdf|html|format|src|e-print)|huggingface\.co\/papers|(?:www\.)?alphaxiv\.org\/(?:abs|html)|ar5iv\.(?:labs\.arxiv\.)?org\/(?:abs|html))\/([^?#]+)/i;
const DOI_ADDRESS = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
/** arXiv registers this DOI for each of its papers: https://info.arxiv.org/help/doi.html */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** The reference in a text, or null if it is neither an arXiv id nor a DOI. */
export function readReference(text: string): PaperReference | null {
  const trimmed = text.trim();
  const doi = DOI_ADDRESS.exec(trimmed)?.[1];
  if (doi !== undefined) {
    const own = ARXIV_DOI.exec(doi)?.[1];
    if (own === undefined) return { kind: "doi", doi };
    const found = parseArxivId(own);
    return found && { kind: "arxiv", ...found };
  }
  const address = ADDRESS.exec(trimmed)?.[1];
  const found = parseArxivId(address?.replace(/\/+$/, "").replace(/\.pdf$/i, "") ?? trimmed.replace(/^arxiv:\s*/i, ""));
  return found && { kind: "arxiv", ...found };
}

/** A bare id, with or without version; null for anything else, including impossible months. */
export function parseArxivId(text: string): ArxivId | null {
  const [, id = "", version] = /^(.+?)(?:v([1-9]\d{0,2}))?$/i.exec(text.trim()) ?? [];
  // Old ids may include a subject class, which is not part of the identifier: cs.CL/0112017 is cs/0112017.
  const plain = id.replace(/^([a-z-]+)\.[a-z]{2}\//i, "$1/");
  const old = /^[a-z-]+\//i.test(plain);
  const canonical = old ? plain.toLowerCase() : plain;
  if (!ARXIV_ID.test(canonical) || !hasRealMonth(canonical)) return null;
  return { id: canonical, ...(version === undefined ? {} : { version: Number(version) }) };
}

/** Ids carry year and month; the number has four digits up to 1412 and five from 1501 on. */
function hasRealMonth(id: string): boolean {
  const [, yearMonth = "", number = ""] = /(\d{4})\.?(\d+)$/.exec(id) ?? [];
  const month = Number(yearMonth.slice(2));
  if (month < 1 || month > 12) return false;
  if (id.includes("/")) return true;
  return yearMonth >= "0704" && number.length === (yearMonth >= "1501" ? 5 : 4);
}

/** `2404.06395v2`: the form in the API's `id_list` and in arXiv's addresses. */
export function formatArxivId({ id, version }: ArxivId): string {
  return version === undefined ? id : `${id}v${version}`;
}
