/** The papers that have a file, finished or not: one paper gets one file. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { distance } from "fastest-levenshtein";
import { parseArxivId } from "../arxiv/ids.ts";
import { contentFiles } from "../check/content.ts";
import { readFrontMatter } from "../paper/front-matter.ts";
import type { PaperMetadata } from "./metadata.ts";

export interface KnownPaper {
  id: string;
  /** From the repository's root. */
  file: string;
  arxiv: string | undefined;
  dois: string[];
  /** Its title, and those it had or has in other versions. */
  titles: string[];
  aliases: string[];
}

/** All papers with a file; from a draft that the schema would refuse, as much as can be read. */
export function listKnownPapers(root: string): KnownPaper[] {
  return contentFiles(root, "papers").map((file) => {
    const read = readFrontMatter(file, readFileSync(join(root, file), "utf8"));
    const fields = read.ok ? read.content.fields : {};
    const texts = (...values: unknown[]) => values.filter((value): value is string => typeof value === "string");
    const venue = toRecord(fields["venue"]);
    const changed = toList(fields["changes"])
      .map(toRecord)
      .filter((change) => change["what"] === "title")
      .flatMap((change) => [toRecord(change["from"])["value"], toRecord(change["to"])["value"]]);
    const [arxiv] = texts(fields["arxiv"]);
    return {
      id: basename(file, ".md"),
      file,
      arxiv: arxiv === undefined ? undefined : (parseArxivId(arxiv)?.id ?? arxiv),
      dois: texts(fields["doi"], venue["doi"]).map((doi) => doi.toLowerCase()),
      titles: texts(fields["title"], venue["title"], ...changed),
      aliases: texts(...toList(fields["aliases"])),
    };
  });
}

const toRecord = (value: unknown) =>
  (value !== null && typeof value === "object" ? value : {}) as Record<string, unknown>;
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The file that a paper already has, and by what it was known, as a clause. */
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

/** One letter in twenty-five may differ: a slip of the pen, a British spelling. */
const LETTERS_PER_SLIP = 25;

/**
 * Equal but for case, punctuation, spacing and slips. Numbers must be the same: "Phi-3 Technical Report" and "Phi-4
 * Technical Report" are two papers.
 */
export function isSameTitle(a: string, b: string): boolean {
  const key = (title: string) =>
    title
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "");
  const numbers = (title: string) => (title.match(/\p{N}+/gu) ?? []).join(" ");
  const [first, second] = [key(a), key(b)];
  if (first === second) return true;
  const slips = Math.floor(Math.min(first.length, second.length) / LETTERS_PER_SLIP);
  return numbers(a) === numbers(b) && slips > 0 && distance(first, second) <= slips;
}
