/** Search records of the catalogue's pages. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { Facts, KnownModel } from "../facts/facts.ts";
import { keyNumbers } from "../facts/key-numbers.ts";
import { describeSettings } from "../facts/settings.ts";
import { activeParameters, sizeBand, disclosedValue, totalParameters } from "../facts/size.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { Quantity } from "../schema/quantity.ts";
import { NOT_DISCLOSED, type Model } from "../schema/paper.ts";
import { otherNames, synonymsIn } from "./synonyms.ts";
import { arxivWord, nameKey } from "./words.ts";
import type { SearchRecord } from "./record.ts";

/** Synonyms of its name, and of words in its text. */
const otherWords = (name: string, says: string) => [
  { weight: 5, text: synonymsIn(name).join(". ") },
  { weight: 1, text: synonymsIn(says).join(". ") },
];

/** Body text of families, topics, benchmarks and papers as plain text, by `<kind> <id>`. */
export type Texts = (kind: "papers" | "families" | "topics" | "benchmarks" | "abstracts", id: string) => string;

/** Authors per surname that a search lists first; where there are more, it finds their papers instead. */
const SAME_SURNAME = 3;
const surname = (name: string) => name.split(" ").at(-1) ?? name;

export function searchRecords(catalogue: Catalogue, facts: Facts, textOf: Texts): SearchRecord[] {
  const surnames = Map.groupBy(catalogue.authors, ({ name }) => nameKey(surname(name)));
  const sharing = (name: string) => surnames.get(nameKey(name))?.length ?? 0;
  return [
    ...catalogue.papers.map((paper) => paperRecord(paper, catalogue, facts, textOf)),
    ...facts.models.map((model) => modelRecord(model, catalogue, facts)),
    ...catalogue.families.map(({ id, name, summary }): SearchRecord => {
      const papers = catalogue.papersByFamily(id);
      return {
        ...listRecord("Family", `families/${id}/`, name, summary, papers),
        names: [name, `${name} family`],
        parts: [
          { weight: 8, text: name },
          { weight: 3, text: summary },
          { weight: 1, text: textOf("families", id) },
          ...otherWords(name, summary),
        ],
        filters: { kind: ["Family"], family: [name] },
      };
    }),
    ...catalogue.topics.map(({ id, name, summary }): SearchRecord => ({
      ...listRecord("Topic", `topics/${id}/`, name, summary, catalogue.papersByTopic(id)),
      names: [name, ...otherNames(name)],
      parts: [
        { weight: 8, text: name },
        { weight: 3, text: summary },
        { weight: 1, text: textOf("topics", id) },
        ...otherWords(name, summary),
      ],
      filters: { kind: ["Topic"], topic: [name] },
    })),
    ...catalogue.benchmarks.map(({ id, name, summary, kind, group }): SearchRecord => ({
      kind: "Benchmark",
      path: `benchmarks/${id}/`,
      title: name,
      names: [name],
      summary,
      note: pluralize(facts.measurementsOfBenchmark(id).length, kind === "benchmark" ? "score" : "value"),
      parts: [
        { weight: 8, text: name },
        { weight: 2, text: `${summary} ${group}` },
        { weight: 0.5, text: textOf("benchmarks", id) },
      ],
      filters: { kind: ["Benchmark"] },
      sorts: {},
    })),
    ...catalogue.authors.map(({ id, name }): SearchRecord => {
      const papers = catalogue.papersByAuthor(id);
      return {
        ...listRecord(
          "Author",
          `authors/${id}/`,
          name,
          `Author of ${papers.map(({ short }) => short).join(", ")}.`,
          papers,
        ),
        names: [name, ...(sharing(surname(name)) <= SAME_SURNAME ? [surname(name)] : [])],
        parts: [],
        filters: { kind: ["Author"] },
      };
    }),
    ...catalogue.organizations.map(({ id, name }): SearchRecord => {
      const papers = catalogue.papersByOrganization(id);
      return {
        ...listRecord("Organization", `organizations/${id}/`, name, `Papers that name ${name}.`, papers),
        names: [name, ...catalogue.formsOfOrganization(id)],
        parts: [
          { weight: 8, text: name },
          { weight: 4, text: catalogue.formsOfOrganization(id).join(". ") },
        ],
        filters: { kind: ["Organization"], organization: [name] },
      };
    }),
  ];
}

function listRecord(
  kind: SearchRecord["kind"],
  path: string,
  title: string,
  summary: string,
  papers: readonly Paper[],
): Pick<SearchRecord, "kind" | "path" | "title" | "names" | "summary" | "note" | "sorts"> {
  return {
    kind,
    path,
    title,
    names: [title],
    summary,
    note: `${pluralize(papers.length, "paper")}${papers[0] ? `, newest ${papers[0].short}` : ""}`,
    sorts: { date: papers[0]?.published },
  };
}

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

function modelRecord(known: KnownModel, catalogue: Catalogue, facts: Facts): SearchRecord {
  const model = known.own?.model;
  const paper = known.own?.paper;
  const fields = model ?? known.outside;
  const size = fields && totalParameters(fields);
  const active = fields && activeParameters(fields);
  const scores = facts.measurementsOfModel(known.id).length;
  const sizes = [
    ...(size ? [`${size.text} parameters`] : []),
    ...(active ? [`${active.text} active`] : []),
    ...(scores > 0 ? [pluralize(scores, "result")] : []),
  ];
  return {
    kind: "Model",
    path: `models/${known.id}/`,
    title: known.name,
    names: [known.name, known.id],
    summary: paper
      ? `Introduced by ${paper.short}: ${paper.tldr}`
      : `Named by papers of the catalogue${known.outside?.developer ? `; by ${known.outside.developer}` : ""}.`,
    note: sizes.join(", "),
    parts: [
      { weight: 6, text: known.name },
      {
        weight: 1,
        text: paper ? `${paper.short} ${tagNames(paper, catalogue).join(" ")}` : (known.outside?.developer ?? ""),
      },
    ],
    filters: {
      kind: ["Model"],
      ...(paper ? paperFilters(paper, catalogue) : {}),
      ...(size ? { size: [sizeBand(size.value)] } : {}),
      ...(model
        ? { modality: model.modalities ?? [], licence: licenceOf(model), has: hasWeights(model) ? ["weights"] : [] }
        : {}),
    },
    sorts: { date: paper?.published, size: size?.value },
  };
}

function paperFilters(paper: Paper, catalogue: Catalogue): SearchRecord["filters"] {
  return {
    family: paper.families.map((id) => catalogue.family(id).name),
    topic: paper.topics.map((id) => catalogue.topic(id).name),
    year: [paper.published.slice(0, 4)],
    organization: [...new Set(paper.organizations.map((printed) => catalogue.findOrganization(printed).name))],
  };
}

const tagNames = (paper: Paper, catalogue: Catalogue) => [
  ...paper.families.map((id) => catalogue.family(id).name),
  ...paper.topics.map((id) => catalogue.topic(id).name),
];

/** The parts of a title around its first colon: readers type either as the title. */
function titleParts(title: string): string[] {
  const [before, ...after] = title.split(": ");
  return after.length === 0 || before === undefined ? [] : [before, after.join(": ")];
}

const bandOf = (model: Model) => {
  const size: Quantity | undefined = totalParameters(model);
  return size ? [sizeBand(size.value)] : [];
};
const licenceOf = (model: Model) => {
  const licence = disclosedValue(model.licence);
  return licence === undefined ? [] : [licence];
};
const hasWeights = ({ weights }: Model) => weights !== undefined && weights !== NOT_DISCLOSED;
