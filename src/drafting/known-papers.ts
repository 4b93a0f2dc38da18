/** The papers that have a file, complete or not, to prevent a second file for one paper. */
import { distance } from "fastest-levenshtein";
import { parseArxivId } from "../schema/arxiv-id.ts";
import { contentFiles } from "../reader/catalogue-files.ts";
import { getField, asArray, asText } from "../reader/untyped.ts";
import { readUnchecked } from "../reader/read-content-file.ts";
import { titleKey } from "../lint/rules/duplicates.ts";
import { idOf } from "../reader/file-tree.ts";
import type { PaperMetadata } from "./metadata.ts";

export interface KnownPaper {
  id: string;
  /** From the repository's root. */
  file: string;
  arxiv: string | undefined;
  dois: string[];
  /** Its titles in all versions. */
  titles: string[];
  aliases: string[];
}

/** All papers with a file; of an invalid draft, the readable fields. */
export function listKnownPapers(root: string): KnownPaper[] {
  return contentFiles(root, "papers").map((file) => {
    const fields = readUnchecked(root, file)?.fields;
    const texts = (...values: unknown[]) => values.map(asText).filter((text) => text !== undefined);
    const venue = getField(fields, "venue");
    const changed = asArray(getField(fields, "changes"))
      .filter((change) => getField(change, "what") === "title")
      .flatMap((change) => [getField(getField(change, "from"), "value"), getField(getField(change, "to"), "value")]);
    const [arxiv] = texts(getField(fields, "arxiv"));
    return {
      id: idOf(file),
      file,
      arxiv: arxiv === undefined ? undefined : (parseArxivId(arxiv)?.id ?? arxiv),
      dois: texts(getField(fields, "doi"), getField(venue, "doi")).map((doi) => doi.toLowerCase()),
      titles: texts(getField(fields, "title"), getField(venue, "title"), ...changed),
      aliases: texts(...asArray(getField(fields, "aliases"))),
    };
  });
}

/** The existing file of a paper, and how it was recognized, as a clause. */
export function findDuplicate(
  metadata: Partial<Pick<PaperMetadata, "arxiv" | "doi" | "title" | "latest">>,
  known: readonly KnownPaper[],
): { file: string; why: string } | undefined {
  const titles = [metadata.title, metadata.latest?.title].filter((title) => title !== undefined);
  for (const { file, arxiv, dois, titles: others } of known) {
    if (metadata.arxiv !== undefined && arxiv === metadata.arxiv) return { file, why: `it has arXiv id ${arxiv}` };
    if (metadata.doi !== undefined && dois.includes(metadata.doi.toLowerCase())) {
      return { file, why: `it has DOI ${metadata.doi}` };
    }
    const same = others.find((other) => titles.some((title) => isSameTitle(title, other)));
    if (same !== undefined) return { file, why: `its title is "${same}"` };
  }
  return undefined;
}

/** One letter in twenty-five may differ: a typo, a British spelling. */
const LETTERS_PER_SLIP = 25;

/**
 * Equal except for case, punctuation, spacing and typos. Numbers must be equal: "Phi-3 Technical Report" and "Phi-4
 * Technical Report" are two papers.
 */
export function isSameTitle(a: string, b: string): boolean {
  const numbers = (title: string) => (title.match(/\p{N}+/gu) ?? []).join(" ");
  const [first, second] = [titleKey(a), titleKey(b)];
  if (first === second) return true;
  const slips = Math.floor(Math.min(first.length, second.length) / LETTERS_PER_SLIP);
  return numbers(a) === numbers(b) && slips > 0 && distance(first, second) <= slips;
}
