/** Changes between versions of papers, and corrections of this catalogue, as items of a feed. */
import { escapeXml } from "../../lib/escape-xml.ts";
import { changeKey, changeTitle, correctionKey, printVersion, shortValue } from "../../facts/change.ts";
import type { Facts, PaperChange } from "../../facts/facts.ts";
import { Footnotes } from "../../facts/footnotes.ts";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { external, links } from "../../urls.ts";
import { formatDay } from "../../lib/dates.ts";
import type { Correction } from "../../schema/paper.ts";
import { tagUri, type FeedItem } from "./feed.ts";
import { anchor } from "./html.ts";

/** Newest first by the day they entered the catalogue. */
export function changeItems(catalogue: Catalogue, facts: Facts): FeedItem[] {
  const changes = facts.changes.filter(({ paper }) => paper.feed).map(changeItem);
  const corrections = catalogue.corrections.filter(({ paper }) => paper.feed).map(correctionItem);
  return [...corrections, ...changes].sort((a, b) => b.added.localeCompare(a.added));
}

function changeItem({ paper, change }: PaperChange): FeedItem {
  const added = change.added ?? paper.added;
  const notes = new Footnotes(paper);
  const [before, after] = [change.from, change.to].map((side) => ({
    version: printVersion(side.version),
    value: shortValue(side.value),
    source: side.source === undefined ? undefined : notes.for(paper, side.source),
  })) as [Side, Side];
  const row = (label: string, side: Side) =>
    `<li>${label} (${escapeXml(side.version)}): ${escapeXml(side.value)}${side.source ? `, ${anchor(side.source.url, side.source.text)}` : ""}</li>`;
  const title = changeTitle(change);
  return {
    id: tagUri(`change/${paper.id}/${changeKey(change)}`),
    title: `${paper.short}: ${title}, ${before.version} to ${after.version}`,
    page: links.paper(paper.id),
    external: external.arxivAbstract(paper.arxiv),
    summary: `${title}: ${before.value} (${before.version}) became ${after.value} (${after.version}).`,
    html: [
      `<p>${anchor(links.paper(paper.id), paper.title)}${change.date === undefined ? "" : `, ${formatDay(change.date)}`}</p>`,
      `<ul>${row("Before", before)}${row("After", after)}</ul>`,
      ...(change.note === undefined ? [] : [`<p>${escapeXml(change.note)}</p>`]),
      `<p>${anchor(links.changes(), "All changes between versions")}</p>`,
    ].join("\n"),
    authors: [],
    added,
    updated: added,
    tags: [{ id: change.what, name: change.what }],
    facts: { paper: paper.id, ...change },
  };
}

interface Side {
  version: string;
  value: string;
  source: { url: string; text: string } | undefined;
}

function correctionItem({ paper, ...correction }: Correction & { paper: Paper }): FeedItem {
  const { date, what } = correction;
  return {
    id: tagUri(`correction/${paper.id}/${correctionKey(correction)}`),
    title: `${paper.short}: corrected on ${formatDay(date)}`,
    page: links.paper(paper.id),
    summary: what,
    html: `<p>${escapeXml(what)}</p>\n<p>${anchor(links.paper(paper.id), paper.title)}</p>`,
    authors: [],
    added: date,
    updated: date,
    tags: [{ id: "correction", name: "correction" }],
    facts: { paper: paper.id, date, what },
  };
}
