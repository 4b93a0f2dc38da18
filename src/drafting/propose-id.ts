/** Proposes a paper's id and short name from its title. */
import { slug } from "../schema/fields.ts";

export interface NameProposal {
  id: string;
  /** Where the id comes from, as a clause. */
  why: string;
  /** Absent where the title has no name and is too long to be one. */
  short: string | undefined;
}

/** The schema's limit of `short`. */
const LONGEST_SHORT = 40;
/** Ids are in addresses and typed by hand; longer titles are reduced to their significant words. */
const LONGEST_ID = 28;
const WORDS_IN_ID = 3;
/** A word in a larger share of the catalogue's titles (language, models, efficient) is not significant. */
const COMMON_SHARE = 0.08;

const FUNCTION_WORDS = new Set(
  "a an and any are as at be between by can does for from how in into is it its of on or over the their this through to toward towards under using via what when with without you your".split(
    " ",
  ),
);

/**
 * The name in the title ("MiniCPM4: …", "Phi-4 Technical Report"), or its significant words, made unique.
 * @param taken ids and former ids of all papers
 * @param titles the catalogue's, which determine the common words
 */
export function proposeName(title: string, taken: ReadonlySet<string>, titles: readonly string[]): NameProposal {
  const named = findName(title);
  const significant = significantWords(title, titles);
  const head = title.split(/:\s/)[0]?.trim() ?? "";
  const headId = toId(head.replace(/^(?:the|an?)\s+/i, ""));
  const start =
    named !== undefined
      ? { id: toId(named.name), why: named.why }
      : headId.length <= LONGEST_ID
        ? { id: headId, why: head === title ? "the title" : 'the part before ":" in the title' }
        : { id: significant.slice(0, WORDS_IN_ID).join("-"), why: "the title's significant words" };
  const short = [named?.name, title, head].find(
    (text) => text !== undefined && text !== "" && text.length <= LONGEST_SHORT,
  );
  return { ...makeUnique(start, significant, taken), short };
}

function makeUnique(start: { id: string; why: string }, significant: readonly string[], taken: ReadonlySet<string>) {
  if (start.id !== "" && !taken.has(start.id)) return start;
  const rest = significant.filter((word) => !start.id.split("-").includes(word));
  let id = start.id === "" ? "paper" : start.id;
  for (const word of rest.slice(0, 2)) {
    id = `${id}-${word}`;
    if (!taken.has(id)) return { id, why: `${start.why}, with more of it because "${start.id}" is taken` };
  }
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return { id: `${id}-${number}`, why: `${start.why}, numbered because "${id}" is taken` };
}

function findName(title: string): { name: string; why: string } | undefined {
  const [head = "", ...tail] = title.split(/:\s/);
  const candidates = [
    ...(tail.length > 0 ? [{ name: head, why: 'the name before ":" in the title' }] : []),
    ...[head, ...tail].flatMap((part) => {
      const name = /^(.+?)\s+(?:technical|model|system)\s+(?:report|card)\b/i.exec(part)?.[1];
      return name === undefined ? [] : [{ name, why: "the report's name in the title" }];
    }),
  ];
  for (const { name, why } of candidates) {
    const bare = name.replace(/\s+(?:technical|model|system)\s+(?:report|card)$/i, "").trim();
    if (looksLikeName(bare)) return { name: bare, why };
  }
  return undefined;
}

/** One to four words, each with a capital or a digit: "Vision Mamba", "phi-1.5", "miniCTX", but no "Transformers are SSMs". */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  const namelike = words.every((word) => /[\p{Lu}\p{N}]/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()));
  return text.length <= LONGEST_SHORT && words.length <= 4 && (namelike || (words.length === 1 && text !== ""));
}

function significantWords(title: string, titles: readonly string[]): string[] {
  const words = toId(title).split("-");
  const known = titles.map((other) => new Set(toId(other).split("-")));
  const titlesWith = (word: string) => known.filter((other) => other.has(word)).length;
  const candidates = words.filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word));
  const significant = candidates.filter((word) => titlesWith(word) <= titles.length * COMMON_SHARE);
  return [...new Set(significant.length > 0 ? significant : candidates)];
}

/** Symbols that distinguish names: QuIP and QuIP#, μnit. */
const SPELT: Record<string, string> = {
  "#": "-sharp",
  "+": "-plus",
  "*": "-star",
  μ: "mu",
  τ: "tau",
  α: "alpha",
  β: "beta",
  λ: "lambda",
};

/** Lower-case letters, digits, "-", and "." between digits: "Phi-1.5" is `phi-1.5`. */
export function toId(text: string): string {
  const id = text
    .normalize("NFKD")
    .replace(/[#+*μταβλ]/gu, (sign) => SPELT[sign] ?? sign)
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+|(?<!\d)\.|\.(?!\d)/g, "-")
    .replace(/^-+|-+$/g, "")
    .replace(/-{2,}/g, "-");
  return slug("").safeParse(id).success ? id : "";
}
