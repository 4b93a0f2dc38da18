/** llms.txt (https://llmstxt.org): an overview with links for language models. */
import { apiLists, downloads } from "../api/files.ts";
import { DATA_LICENCE, TEXT_LICENCE } from "../api/envelope.ts";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { feedGroups, type Feed } from "../feeds/feed.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { formatDay } from "../../lib/dates.ts";
import { limits, site } from "../../config.ts";

/** A file list's entry; `path` is from `links`. */
const entry = (name: string, path: string, note: string) =>
  `- [${name.replace(/[[\]]/g, "\\$&")}](${toAbsoluteUrl(path)}): ${note}`;

export function llmsText(catalogue: Catalogue, feeds: readonly Feed[]): string {
  const { papers, families, topics } = catalogue;
  const shown = catalogue.newest(limits.llmsPapers);
  const [everything] = feedGroups;
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    [
      "Every number has its location in the source, the version that was read, and its settings.",
      "Two numbers are comparable only if their settings are reported and equal.",
      "`not-disclosed` means that a source does not disclose the value; an absent value has not been entered yet.",
      `Facts are under ${DATA_LICENCE}, summaries under ${TEXT_LICENCE}.`,
    ].join(" "),
    section(
      "Families",
      families.map(({ id, name, summary }) => {
        const count = pluralize(catalogue.papersByFamily(id).length, "paper");
        return entry(name, links.family(id), `${summary} ${count}.`);
      }),
    ),
    section(
      "Topics",
      topics.map(({ id, name, summary }) => {
        const count = pluralize(catalogue.papersByTopic(id).length, "paper");
        return entry(name, links.topic(id), `${summary} ${count}.`);
      }),
    ),
    section(shown.length === papers.length ? "Papers" : "Newest papers", [
      ...shown.map((paper) => entry(paper.title, links.paperMarkdown(paper.id), noteOn(paper))),
      ...(shown.length === papers.length
        ? []
        : [
            entry(
              `All ${papers.length} papers`,
              links.apiList("papers"),
              "id, title, arXiv id, days, families, topics, organizations; `next` leads to the next page.",
            ),
          ]),
    ]),
    section("API and downloads", [
      entry("API", links.api(), "files, stability guarantees, tested examples."),
      entry("OpenAPI document", links.apiFile("openapi.json"), "every file with its schema."),
      entry(
        "Full text",
        links.llmsFull(),
        "the newest papers with their key numbers and sources, in one Markdown file.",
      ),
      ...apiLists.map(({ name, holds }) => entry(`${name}.json`, links.apiList(name), holds)),
      ...Object.values(downloads).map(({ path, holds }) => entry(fileName(path), path, holds)),
      entry("status.json", links.status(), "counts, newest paper, content hash."),
    ]),
    section("Feeds", [
      ...feeds.flatMap(({ group, subject, description, files }) =>
        group === everything && files.rss !== undefined ? [entry(subject, files.rss, description)] : [],
      ),
      entry("All feeds", links.feeds(), "one for each family, topic and organization; also as OPML."),
    ]),
    section("Optional", [
      entry("Models", links.models(), "all models in one table, by name."),
      entry("Benchmarks", links.benchmarks(), "results of each benchmark, grouped by settings."),
      entry("Changes", links.changes(), "changes between versions of papers."),
      entry("About", links.about(), "how numbers are sourced; licences."),
    ]),
  ].join("\n\n")}\n`;
}

const section = (heading: string, entries: readonly string[]) => `## ${heading}\n\n${entries.join("\n")}`;
const noteOn = ({ tldr, published }: Paper) => `${tldr} First version ${formatDay(published)}.`;
const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
