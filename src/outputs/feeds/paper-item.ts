/** A paper as a feed's item. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { escapeXml } from "../../lib/escape-xml.ts";
import type { Facts } from "../../facts/facts.ts";
import { Footnotes, type Footnote } from "../../facts/footnotes.ts";
import { keyNumbers, type KeyNumber } from "../../facts/key-numbers.ts";
import { toAbsoluteUrl, external, links } from "../../urls.ts";
import { formatDay } from "../../lib/dates.ts";
import { limits, site } from "../../config.ts";
import { tagUri, type FeedItem } from "./feed.ts";
import { anchor, withAbsoluteLinks } from "./html.ts";

export interface SourcedNumber extends KeyNumber {
  source: Footnote;
}

/** A paper's key numbers, each with its source. */
export function sourcedNumbers(paper: Paper, facts: Facts, catalogue: Catalogue, count: number): SourcedNumber[] {
  const notes = new Footnotes(paper);
  return keyNumbers(paper, facts, catalogue, count).map((number) => ({
    ...number,
    source: notes.for(paper, number.sourceId),
  }));
}

export function paperItem(paper: Paper, facts: Facts, catalogue: Catalogue): FeedItem {
  const numbers = sourcedNumbers(paper, facts, catalogue, limits.feedNumbers);
  return {
    id: tagUri(`paper/${paper.id}`),
    title: paper.title,
    page: links.paper(paper.id),
    external: external.arxivAbstract(paper.arxiv),
    summary: paper.tldr,
    html: content(paper, numbers),
    authors: paper.authors,
    added: paper.added,
    updated: paper.updated ?? paper.added,
    tags: [
      ...paper.families.map((id) => ({ id, name: catalogue.family(id).name })),
      ...paper.topics.map((id) => ({ id, name: catalogue.topic(id).name })),
    ],
    facts: {
      arxiv: paper.arxiv,
      short: paper.short,
      published: paper.published,
      ...(paper.revised === undefined ? {} : { revised: paper.revised }),
      families: paper.families,
      topics: paper.topics,
      numbers: numbers.map(({ value, what, of, under, source }) => ({
        value,
        what,
        of,
        under,
        source: source.text,
        url: source.url,
        secondHand: source.secondHand,
      })),
    },
  };
}

/** `69% MMLU (phi-3-mini; 5-shot), abstract, arXiv v4` with the source as a link. */
export function numberHtml(number: SourcedNumber): string {
  const { value, what, source } = number;
  return `<strong>${escapeXml(value)}</strong> ${escapeXml(what + conditionsOf(number))}, ${anchor(source.url, source.text)}${readHow(number)}`;
}

export function numberText(number: SourcedNumber): string {
  const { value, what, source } = number;
  return `${value} ${what}${conditionsOf(number)}, ${source.text}${readHow(number)}`;
}

/** ` (phi-3-mini; 5-shot)`, or nothing. */
export function conditionsOf({ of, under }: SourcedNumber): string {
  const conditions = [of, under].filter(Boolean).join("; ");
  return conditions === "" ? "" : ` (${conditions})`;
}

export const readHow = ({ source }: SourcedNumber) => (source.secondHand ? ", read second-hand" : "");

/** Links: our page, arXiv, the authors' code. */
export function placesHtml(paper: Paper): string {
  return [
    anchor(toAbsoluteUrl(links.paper(paper.id)), site.name),
    anchor(external.arxivAbstract(paper.arxiv), `arXiv:${paper.arxiv}`),
    ...(paper.links.code === undefined ? [] : [anchor(paper.links.code, "Code")]),
  ].join(" · ");
}

function content(paper: Paper, numbers: readonly SourcedNumber[]): string {
  const days = [
    `First version ${formatDay(paper.published)}`,
    ...(paper.revised === undefined ? [] : [`latest version seen ${formatDay(paper.revised)}`]),
    ...(paper.venue === undefined ? [] : [`${paper.venue.name} ${paper.venue.year}`]),
  ].join(", ");
  return [
    `<p>${escapeXml(paper.tldr)}</p>`,
    ...(numbers.length === 0 ? [] : [`<ul>${numbers.map((number) => `<li>${numberHtml(number)}</li>`).join("")}</ul>`]),
    withAbsoluteLinks(paper.html),
    `<p>${escapeXml(authorLine(paper.authors))}. ${escapeXml(days)}.</p>`,
    `<p>${placesHtml(paper)}</p>`,
  ].join("\n");
}

/** All names, or the first ones and the number of others; the feed's author elements list all. */
function authorLine(authors: readonly string[]): string {
  const shown = authors.slice(0, limits.authorsShown);
  const rest = authors.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}
