/** BibTeX entries of papers: escaped and case-protected titles, names in parts, eprint together with a venue. */
import { toCsl, yearOf, type CitedPaper, type CslItem } from "./csl.ts";
import { escapeLatex } from "./latex.ts";
import { familyFirst, type CslName } from "./names.ts";

const ENTRY_TYPES = {
  article: "misc",
  "article-journal": "article",
  "paper-conference": "inproceedings",
} as const satisfies Record<CslItem["type"], string>;

/** Cached: a paper's page, its Markdown version and several files of entries contain it. */
const made = new WeakMap<CitedPaper, string>();

/** One entry, ending in a line break. */
export function toBibtex(paper: CitedPaper): string {
  let entry = made.get(paper);
  if (entry === undefined) made.set(paper, (entry = makeEntry(paper)));
  return entry;
}

function makeEntry(paper: CitedPaper): string {
  const item = toCsl(paper);
  const type = ENTRY_TYPES[item.type];
  const fields: [string, string | undefined][] = [
    ["title", protectCapitals(item.title, [paper.short, ...paper.families])],
    ["author", item.author.map(authorName).join(" and ")],
    [type === "article" ? "journal" : "booktitle", escaped(item["container-title"])],
    ["series", escaped(item["collection-title"])],
    ["volume", escaped(item.volume)],
    ["pages", item.page?.replace("-", "--")],
    ["year", String(yearOf(item))],
    ["eprint", paper.arxiv],
    ["archivePrefix", item.archive],
    ["primaryClass", paper.categories[0]],
    // Not escaped: BibLaTeX and every importer read addresses literally, and an escaped underscore would be wrong.
    ["doi", item.DOI?.replace(/[{}\\]/g, encodeURIComponent)],
    ["url", item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${item.id},\n${lines.join(",\n")}\n}\n`;
}

/** A file of entries in the papers' order, streamed, separated by empty lines. */
export function* bibtexEntries(papers: Iterable<CitedPaper>): Generator<string> {
  let between = "";
  for (const paper of papers) {
    yield between + toBibtex(paper);
    between = "\n";
  }
}

const escaped = (text: string | undefined) => text && escapeLatex(text);

/**
 * Braces protect what a style with lower-case titles would break: the paper's name and its families' names (`{Phi-3}`,
 * `{Minitron}`), and every part of a word with a capital inside or a capital and a digit (`{MiniCPM}`,
 * `Mixture-of-{LoRAs}`, `{GPT-4V}`, `{FP8}`). Words that only start with a capital are left to the style.
 */
export function protectCapitals(title: string, names: readonly string[]): string {
  // Every second piece is a name.
  return splitAtNames(title, names.filter(isName))
    .map((piece, index) => (index % 2 === 1 && /\p{Lu}/u.test(piece) ? brace(piece) : protectWords(piece)))
    .join("");
}

/** A title split at the names that are separate words, with the names among the pieces. */
function splitAtNames(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [title];
  const pieces: string[] = [];
  let start = 0;
  // The letters around it are checked separately: Unicode classes in a pattern per title are slow to compile.
  const own = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|"), "giu");
  for (let found = own.exec(title); found !== null; found = own.exec(title)) {
    const [rest, before] = [title.slice(found.index), title.slice(0, found.index)];
    const name = LETTER_BEFORE.test(before)
      ? undefined
      : names.find(
          (name) =>
            rest.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
            !LETTER_AFTER.test(rest.slice(name.length)),
        );
    own.lastIndex = found.index + (name?.length ?? 1);
    if (name === undefined) continue;
    pieces.push(title.slice(start, found.index), rest.slice(0, name.length));
    start = own.lastIndex;
  }
  return [...pieces, title.slice(start)];
}
const LETTER_BEFORE = /[\p{L}\d]$/u;
const LETTER_AFTER = /^[\p{L}\d]/u;

/** `Minifloats on FPGAs` is a description: its later words are lower case. */
const isName = (short: string) => short !== "" && !/ \p{Ll}+(?: |$)/u.test(short);

const WORD = /([\p{L}\p{M}\p{N}.+]*[\p{L}\p{M}\p{N}+](?:-[\p{L}\p{M}\p{N}.+]*[\p{L}\p{M}\p{N}+])*)/u;

const protectWords = (text: string) =>
  text
    .split(WORD)
    .map((piece, index) => (index % 2 === 1 ? protectParts(piece.split("-")) : escapeLatex(piece)))
    .join("");

/** The parts of a hyphenated word; adjacent parts that need braces share them. */
function protectParts(parts: readonly string[]): string {
  const needs = parts.map((part) => /^.+\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}/u.test(part));
  return parts
    .map((part, index) => {
      const open = needs[index] && !needs[index - 1] ? "{" : "";
      const close = needs[index] && !needs[index + 1] ? "}" : "";
      return open + escapeLatex(part) + close;
    })
    .join("-");
}

const brace = (text: string) => `{${escapeLatex(text)}}`;

function authorName(name: CslName): string {
  return "literal" in name ? brace(name.literal) : escapeLatex(familyFirst(name));
}
