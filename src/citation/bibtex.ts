/** BibTeX entries of papers: stable keys, escaped and case-protected titles, eprint kept beside a venue. */
import type { PaperFields } from "../paper/schema.ts";
import { escapeLatex } from "./latex.ts";

type CitedPaper = Pick<
  PaperFields,
  "title" | "short" | "authors" | "published" | "arxiv" | "categories" | "venue" | "doi"
> & {
  id: string;
};

/** `hu2024minicpm`: first author's last name, year of the first version, the paper's short name. Never changes. */
export function citationKey(paper: CitedPaper): string {
  const last = paper.authors[0]?.split(" ").at(-1) ?? "";
  return `${plain(last)}${paper.published.slice(0, 4)}${plain(paper.short)}`;
}

const plain = (text: string) =>
  text
    .replaceAll("μ", "mu")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();

const JOURNALS = new Set(["TMLR", "Nature Communications"]);

/** One entry, ending in a line break. A paper with a venue is cited as published there, and keeps its eprint. */
export function toBibtex(paper: CitedPaper): string {
  const { venue } = paper;
  const type = venue === undefined ? "misc" : JOURNALS.has(venue.name) ? "article" : "inproceedings";
  const doi = venue?.doi ?? paper.doi;
  const fields: [string, string | undefined][] = [
    ["title", protectCapitals(venue?.title ?? paper.title)],
    ["author", paper.authors.map(authorName).join(" and ")],
    [type === "article" ? "journal" : "booktitle", venue && escapeLatex(venue.name)],
    ["volume", venue?.volume && escapeLatex(venue.volume)],
    ["pages", venue?.pages?.replace(/[-–]+/, "--")],
    ["year", String(venue?.year ?? paper.published.slice(0, 4))],
    ["eprint", paper.arxiv],
    ["archivePrefix", "arXiv"],
    ["primaryClass", paper.categories[0]],
    ["doi", doi && escapeLatex(doi)],
    ["url", `https://arxiv.org/abs/${paper.arxiv}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${citationKey(paper)},\n${lines.join(",\n")}\n}\n`;
}

/** Words with capitals or digits inside (`MiniCPM`, `GPT-4V`, `FP8`, `LLMs`) keep them: braces stop BibTeX's recasing. */
function protectCapitals(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word) => (/^.+[A-Z]|[A-Z].*\d|\d.*[A-Z]/.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word)))
    .join("");
}

/** BibTeX reads "First von Last"; a name that it would split otherwise (a group's, one with "and") is braced. */
function authorName(name: string): string {
  const [, given = name, suffix] = /^(.*?),? (Jr\.?|Sr\.?|II|III|IV)$/.exec(name) ?? [];
  if (!given.includes(" ") || /,| and( |$)|^and /i.test(given)) return `{${escapeLatex(name)}}`;
  if (suffix === undefined) return escapeLatex(name);
  const words = given.split(" ");
  return `${escapeLatex(words.at(-1) ?? "")}, ${suffix}, ${escapeLatex(words.slice(0, -1).join(" "))}`;
}
