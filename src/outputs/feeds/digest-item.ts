/** A digest as a feed item, for services that turn a feed into mail. */
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { escapeXml } from "../../lib/escape-xml.ts";
import type { Facts } from "../../facts/facts.ts";
import { links } from "../../urls.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { addDays } from "../../lib/dates.ts";
import { citeLine } from "../../schema/author-names.ts";
import { limits, site } from "../../config.ts";
import { digestGroups, digestTitle, type Digest, type DigestGroup } from "./digest.ts";
import { tagUri, type FeedItem } from "./feed.ts";
import { anchor } from "./html.ts";
import { numberHtml, placesHtml, sourcedNumbers } from "./paper-item.ts";

export function digestItem(digest: Digest, facts: Facts, catalogue: Catalogue): FeedItem {
  const groups = digestGroups(digest, catalogue, limits.digestPapers);
  // Dated to the moment at which it was complete, so that a mail service that looks back one day finds it.
  const day = site.digestsUntil === undefined ? (digest.papers[0]?.added ?? digest.from) : addDays(digest.to, 1);
  return {
    id: tagUri(`digest/${digest.id}`),
    title: `${digest.name}: ${digestTitle(digest)}`,
    page: links.digest(digest.id),
    summary: `${pluralize(digest.papers.length, "paper")} added: ${groups.map(({ name }) => name).join(", ")}.`,
    html: digestHtml(digest, groups, facts, catalogue),
    authors: [],
    added: day,
    updated: day,
    tags: groups.map(({ id, name }) => ({ id, name })),
  };
}

/** The digest's papers by group, each with its summary sentence, one number and links. */
export function digestHtml(digest: Digest, groups: readonly DigestGroup[], facts: Facts, catalogue: Catalogue): string {
  const rest = groups.reduce((sum, { more }) => sum + more, 0);
  return [
    ...groups.flatMap((group) => [
      `<h2>${anchor(groupPage(group), group.name)}</h2>`,
      ...group.papers.map((paper) => paperHtml(paper, facts, catalogue)),
      ...(group.more === 0 ? [] : [`<p class="more">and ${group.more} more on ${escapeXml(group.name)}</p>`]),
    ]),
    ...(rest === 0
      ? []
      : [
          `<p class="more">${anchor(links.digest(digest.id), `All ${digest.papers.length} papers of this digest`)}</p>`,
        ]),
  ].join("\n");
}

export function groupPage({ kind, id }: DigestGroup): string {
  return kind === "family" ? links.family(id) : links.topic(id);
}

function paperHtml(paper: Paper, facts: Facts, catalogue: Catalogue): string {
  const [number] = sourcedNumbers(paper, facts, catalogue, 1);
  return [
    `<h3>${anchor(links.paper(paper.id), paper.short)}</h3>`,
    `<p class="title">${escapeXml(paper.title)}. ${escapeXml(citeLine(paper.authors))}, ${paper.published.slice(0, 4)}.</p>`,
    `<p>${escapeXml(paper.tldr)}</p>`,
    ...(number === undefined ? [] : [`<p class="number">${numberHtml(number)}</p>`]),
    `<p class="places">${placesHtml(paper)}</p>`,
  ].join("\n");
}
