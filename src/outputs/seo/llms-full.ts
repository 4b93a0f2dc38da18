/** llms-full.txt: the newest papers with their key numbers, in one Markdown file of bounded size. */
import { downloads } from "../api/files.ts";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { conditionsOf, readHow, sourcedNumbers, type SourcedNumber } from "../feeds/paper-item.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { formatDay } from "../../lib/dates.ts";
import { limits, site } from "../../config.ts";

/** Bytes reserved for the closing note. */
const CLOSING_BYTES = 500;

/**
 * Complete papers only, newest first by the day of entry, at most `bytes`; the closing note states the omitted ones.
 */
export function llmsFullText(catalogue: Catalogue, facts: Facts, bytes: number = limits.llmsFullBytes): string {
  const all = catalogue.newest(catalogue.papers.length);
  const head = [
    `# ${site.name}: papers and their key numbers`,
    `> ${site.description}`,
    "Newest first by the day of entry. Each number is followed by what it measures, the model or method, the conditions, and its location in the source. The file with all data of a paper is linked under its title.",
  ].join("\n\n");
  let room = bytes - CLOSING_BYTES - Buffer.byteLength(head);
  const blocks: string[] = [];
  for (const paper of all) {
    const block = describe(paper, sourcedNumbers(paper, facts, catalogue, limits.llmsNumbers));
    room -= Buffer.byteLength(block) + 2;
    if (room < 0) break;
    blocks.push(block);
  }
  return `${[head, ...blocks, closing(blocks.length, all.length)].join("\n\n")}\n`;
}

function describe(paper: Paper, numbers: readonly SourcedNumber[]): string {
  const days = `first version ${formatDay(paper.published)}${paper.revised === undefined ? "" : `, latest version seen ${formatDay(paper.revised)}`}`;
  return [
    `## ${paper.title}`,
    `arXiv:${paper.arxiv}, ${days}. All data: ${toAbsoluteUrl(links.apiPaper(paper.id))}`,
    paper.tldr,
    ...(numbers.length === 0 ? [] : [numbers.map(numberLine).join("\n")]),
  ].join("\n\n");
}

/** `- 69% MMLU (phi-3-mini; 5-shot). Source: abstract, arXiv v4, https://arxiv.org/abs/…` */
function numberLine(number: SourcedNumber): string {
  const { value, what, source } = number;
  return `- ${value} ${what}${conditionsOf(number)}. Source: ${source.text}${readHow(number)}, ${source.url}`;
}

function closing(shown: number, all: number): string {
  return shown === all
    ? `All papers are included. All data of each: ${toAbsoluteUrl(downloads.jsonl.path)}`
    : `Cut here: the newest ${shown} of ${all} papers. All data of all papers: ${toAbsoluteUrl(downloads.jsonl.path)}, or one by one from ${toAbsoluteUrl(links.apiList("papers"))}`;
}
