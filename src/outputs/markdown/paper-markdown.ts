/** A paper's page as Markdown: its facts as tables with numbered sources, and our summary. */
import type { RootContent } from "mdast";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { toBibtex } from "../citations/bibtex.ts";
import { disclosureOf, summarizeDisclosure } from "../../facts/disclosure.ts";
import type { Facts } from "../../facts/facts.ts";
import { paperFootnotes } from "../../facts/footnotes.ts";
import { toAbsoluteUrl, external, links } from "../../urls.ts";
import { site } from "../../config.ts";
import { bullets, codeBlock, embedded, footnote, heading, link, paragraph, quote, writeMarkdown } from "./markdown.ts";
import {
  aboutTable,
  changeTable,
  disclosureTable,
  formatTable,
  keyNumberTable,
  lineageTable,
  modelTable,
  noteTable,
  resultTable,
} from "./paper-tables.ts";

/**
 * The sections of the page in its order; empty ones are omitted.
 * @param body the summary from the paper's file
 */
export function paperMarkdown(paper: Paper, body: string, catalogue: Catalogue, facts: Facts): string {
  const notes = paperFootnotes(paper, facts.lineageToPaper(paper.id));
  const context = { paper, catalogue, facts, notes };
  const disclosure = disclosureOf(paper);
  return writeMarkdown([
    heading(1, paper.title),
    quote(paper.tldr),
    ...aboutTable(context),
    ...section("Key numbers", keyNumberTable(context)),
    ...section(
      "Summary",
      embedded(body, (path) => toAbsoluteUrl(site.base + path.slice(1))),
    ),
    ...section("Results", resultTable(context)),
    ...section("Models", modelTable(context)),
    ...section("Number formats", formatTable(context)),
    ...section("Lineage", lineageTable(context)),
    ...section("What changed between versions", changeTable(context)),
    ...section(
      "Disclosure",
      disclosure.length === 0 ? [] : [paragraph(`${summarizeDisclosure(disclosure)}.`), ...disclosureTable(context)],
    ),
    ...section("Other facts", noteTable(context)),
    ...section("Not confirmed", list(paper.unverified.map(({ note }) => note))),
    ...section("Corrections", list(paper.corrections.map(({ date, what }) => `${date}: ${what}`))),
    ...section("Cite", [codeBlock("bibtex", toBibtex(paper).trim())]),
    ...section("Sources and licence", [
      paragraph(
        "From ",
        link(toAbsoluteUrl(links.paper(paper.id)), site.name),
        ". Texts: ",
        link(external.ccBy(), "CC BY 4.0"),
        "; data: ",
        link(external.cc0(), "CC0 1.0"),
        ". The numbered sources are the locations of the facts; a second-hand one was read in a copy or on a third party’s " +
          "page, not in the original.",
      ),
      ...notes.all.map(footnote),
    ]),
  ]);
}

const section = (title: string, content: RootContent[]) =>
  content.length === 0 ? [] : [heading(2, title), ...content];
const list = (items: readonly string[]) => (items.length === 0 ? [] : [bullets(items)]);
