import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { paperPages } from "../catalogue/list-pages.ts";
import type { Facts } from "../facts/facts.ts";
import { keyNumbers } from "../facts/key-numbers.ts";
import { describeSettings } from "../facts/settings.ts";
import { sizeBand, totalParameters } from "../facts/size.ts";
import type { Model } from "../schema/paper.ts";
import type { SearchRecord } from "../search/record.ts";
import { arxivWord } from "../search/words.ts";
import { links } from "../urls.ts";
import { otherWords, type PageKind, type ShownPapers, type Texts } from "./page-kind.ts";
import { hasWeights, licenceOf, paperFilters, tagNames } from "./paper-filters.ts";

export const papers = {
  navigation: { name: "Papers", href: links.papers() },
  *pages({ papers }, facts): Generator<ShownPapers> {
    for (const { number, items } of paperPages(papers)) yield [links.papers(number), items];
    for (const paper of papers) {
      yield [links.paper(paper.id), [paper, ...facts.lineageToPaper(paper.id).map((edge) => edge.paper)]];
    }
  },
  records: (catalogue, facts, textOf) => catalogue.papers.map((paper) => paperRecord(paper, catalogue, facts, textOf)),
} satisfies PageKind;

function paperRecord(paper: Paper, catalogue: Catalogue, facts: Facts, textOf: Texts): SearchRecord {
  const [number] = keyNumbers(paper, facts, catalogue, 1);
  const measured = facts.measurementsOfPaper(paper.id);
  const settings = measured.flatMap(({ settings }) => describeSettings(settings));
  const benchmarks = measured.map(({ benchmark }) => catalogue.benchmark(benchmark).name);
  const later = paper.changes.flatMap(({ what, to }) =>
    what === "title" && typeof to.value === "string" ? [to.value] : [],
  );
  return {
    kind: "Paper",
    path: `papers/${paper.id}/`,
    title: paper.title,
    label: paper.short,
    names: [paper.short, paper.title, ...later, ...titleParts(paper.title), ...paper.aliases, paper.arxiv],
    summary: paper.tldr,
    note: number === undefined ? "" : `${number.value} ${number.what}, ${number.of}`,
    parts: [
      { weight: 10, text: paper.short },
      { weight: 7, text: [paper.title, ...later].join(". ") },
      { weight: 3, text: paper.tldr },
      { weight: 1, text: textOf("papers", paper.id) },
      { weight: 2, text: paper.authors.join(". ") },
      { weight: 2, text: paper.models.map(({ name }) => name).join(". ") },
      { weight: 1, text: paper.organizations.join(". ") },
      { weight: 1, text: [...new Set([...paper.quantization.map(({ scheme }) => scheme), ...settings])].join(". ") },
      { weight: 0.5, text: [...new Set(benchmarks)].join(". ") },
      { weight: 0.5, text: paper.notes.map(({ what, value }) => `${what}: ${value}`).join(". ") },
      { weight: 2, text: tagNames(paper, catalogue).join(". ") },
      { weight: 0.7, text: textOf("abstracts", paper.id) },
      { weight: 10, text: arxivWord(paper.arxiv) },
      ...otherWords(paper.title, `${paper.tldr} ${tagNames(paper, catalogue).join(". ")}`),
    ],
    filters: {
      kind: ["Paper"],
      ...paperFilters(paper, catalogue),
      size: [...new Set(paper.models.flatMap(bandOf))],
      modality: [...new Set(paper.models.flatMap(({ modalities }) => modalities ?? []))],
      licence: [...new Set(paper.models.flatMap(licenceOf))],
      has: [
        ...(paper.links.code === undefined ? [] : ["code"]),
        ...(paper.links.weights.length > 0 || paper.models.some(hasWeights) ? ["weights"] : []),
      ],
    },
    sorts: {
      date: paper.published,
      size: Math.max(0, ...paper.models.map((model) => totalParameters(model)?.value ?? 0)),
    },
  };
}

/** The parts of a title around its first colon: readers type either as the title. */
function titleParts(title: string): string[] {
  const [before, ...after] = title.split(": ");
  return after.length === 0 || before === undefined ? [] : [before, after.join(": ")];
}

const bandOf = (model: Model) => {
  const size = totalParameters(model);
  return size ? [sizeBand(size.value)] : [];
};
