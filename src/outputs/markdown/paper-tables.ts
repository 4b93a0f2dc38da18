/** The facts of a paper as Markdown tables, each number with the mark of its source. */
import type { RootContent } from "mdast";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import { changeTitle, printVersion, shortValue } from "../../facts/change.ts";
import { disclosedDetails } from "../../facts/disclosure.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Footnotes } from "../../facts/footnotes.ts";
import { keyNumbers } from "../../facts/key-numbers.ts";
import { lineageWords, type LineageEnd } from "../../facts/lineage.ts";
import type { Measurement } from "../../facts/measurement.ts";
import { modelFields } from "../../facts/model-fields.ts";
import { describeSettings, settingsKey } from "../../facts/settings.ts";
import type { AboutRow } from "../paper-fields.ts";
import { toAbsoluteUrl, external, links } from "../../urls.ts";
import type { Quantity } from "../../schema/quantity.ts";
import { NOT_DISCLOSED, type Model } from "../../schema/paper.ts";
import { inline, joined, link, mark, table, type Inline } from "./markdown.ts";

export interface Context {
  paper: Paper;
  catalogue: Catalogue;
  facts: Facts;
  /** Filled by `paperFootnotes`. */
  notes: Footnotes;
}

type Tables = RootContent[];

const cite = ({ paper, notes }: Context, source: string) => mark(notes.for(paper, source));

export function aboutTable({ paper, catalogue }: Context): Tables {
  const { venue } = paper;
  const doi = venue?.doi ?? paper.doi;
  const rows: Record<AboutRow, Inline> = {
    "Short name": paper.short,
    Authors: paper.authors.join(", "),
    Organizations: paper.organizations.join("; "),
    "First version": paper.published,
    "Latest version seen": paper.revised,
    Venue:
      venue &&
      [
        venue.name,
        String(venue.year),
        venue.track && `(${venue.track})`,
        venue.volume,
        venue.pages && `pages ${venue.pages}`,
      ]
        .filter(Boolean)
        .join(" "),
    arXiv: [
      link(external.arxivAbstract(paper.arxiv), paper.arxiv),
      paper.categories.length > 0 ? ` (${paper.categories.join(", ")})` : undefined,
    ],
    DOI: doi && link(external.doi(doi), doi),
    Code: paper.links.code && link(paper.links.code, paper.links.code),
    Project: paper.links.project && link(paper.links.project, paper.links.project),
    Weights: joined(paper.links.weights.map((url) => link(url, url))),
    Families: joined(paper.families.map((id) => link(toAbsoluteUrl(links.family(id)), catalogue.family(id).name))),
    Topics: joined(paper.topics.map((id) => link(toAbsoluteUrl(links.topic(id)), catalogue.topic(id).name))),
    "In the catalogue since": paper.added,
    "Last changed here": paper.updated ?? paper.added,
  };
  return table(
    ["Paper", ""],
    Object.entries(rows).filter(([, value]) => inline(value).length > 0),
  );
}

export function keyNumberTable(context: Context): Tables {
  const { paper, facts, catalogue } = context;
  const numbers = keyNumbers(paper, facts, catalogue, 4);
  return table(
    ["Number", "Measure", "Model or method", "Conditions"],
    numbers.map(({ value, what, of, under, sourceId }) => [[value, cite(context, sourceId)], what, of, under]),
  );
}

export function resultTable(context: Context): Tables {
  const { paper, facts, catalogue } = context;
  const nameOf = (m: { model?: string; method?: string }) =>
    joined([m.model && modelLink(m.model, facts), m.method], " with ");
  const rows = facts
    .measurementsOfPaper(paper.id)
    .filter(({ role }) => role === "own")
    .map((result) => [
      nameOf(result),
      [
        link(toAbsoluteUrl(links.benchmark(result.benchmark)), catalogue.benchmark(result.benchmark).name),
        catalogue.benchmark(result.benchmark).better === "lower" ? " (lower is better)" : undefined,
      ],
      [result.quantity.text, cite(context, result.sourceId)],
      joined(
        result.baselines.map((baseline) => baselineText(baseline, result, context)),
        "; ",
      ),
      joined([describeSettings(result.settings).join(", ") || "not reported", result.note], ". "),
    ]);
  return table(["Model or method", "Benchmark or measure", "Value", "Baseline", "Settings"], rows);
}

function baselineText(baseline: Measurement["baselines"][number], result: Measurement, context: Context): Inline {
  const differs = settingsKey(baseline.settings) !== settingsKey(result.settings);
  return [
    baseline.model ? modelLink(baseline.model, context.facts) : baseline.name,
    baseline.quantity && ` ${baseline.quantity.text}`,
    baseline.quantity && baseline.sourceId !== result.sourceId ? cite(context, baseline.sourceId) : undefined,
    differs ? ` (other settings: ${describeSettings(baseline.settings).join(", ")})` : undefined,
  ];
}

const modelLink = (id: string, facts: Facts) => link(toAbsoluteUrl(links.model(id)), facts.model(id).name);

export const modelTable = (context: Context): Tables =>
  table(
    ["Model", "Tuning", ...modelFields.map(({ name }) => name), "Modalities", "Weights"],
    context.paper.models.map((model) => modelRow(model, context)),
  );

function modelRow(model: Model, context: Context): Inline[] {
  const { weights } = model;
  return [
    modelLink(model.id, context.facts),
    model.tuning,
    ...modelFields.map(({ key }) => sourced(model[key], context)),
    model.modalities?.join(", "),
    weights === undefined || weights === NOT_DISCLOSED ? weights && "not disclosed" : link(weights, "weights"),
  ];
}

type Sourced =
  { value: string | Quantity; source: string; note?: string | undefined } | typeof NOT_DISCLOSED | undefined;

function sourced(field: Sourced, context: Context): Inline {
  if (field === undefined) return undefined;
  if (field === NOT_DISCLOSED) return "not disclosed";
  const text = typeof field.value === "string" ? field.value : field.value.text;
  return [text, cite(context, field.source), field.note && ` (${field.note})`];
}

export const formatTable = (context: Context): Tables =>
  table(
    ["Scheme", "Weights", "Activations", "Cache", "Format", "Applied", "Training", "Calibration", "Demonstrated on"],
    context.paper.quantization.map((scheme) => [
      [scheme.scheme, cite(context, scheme.source)],
      scheme.weights,
      scheme.activations,
      scheme.cache,
      scheme.format,
      scheme.when,
      scheme.training,
      scheme.calibration,
      scheme.shownOn?.join(", "),
    ]),
  );

export function lineageTable({ paper, facts, notes }: Context): Tables {
  const end = ({ name, modelId, paperId }: LineageEnd) =>
    modelId !== undefined
      ? link(toAbsoluteUrl(links.model(modelId)), name)
      : paperId === undefined
        ? name
        : link(toAbsoluteUrl(links.paper(paperId)), name);
  const row = (edge: ReturnType<Facts["lineageOfPaper"]>[number], own: boolean): Inline[] => {
    const { tokens, note } = edge.edge;
    return [
      lineageWords[edge.type][own ? "forward" : "backward"],
      [
        end(own ? edge.to : edge.from),
        own && edge.from.modelId ? ` for ${edge.from.name}` : undefined,
        !own && edge.to.modelId ? ` from ${edge.to.name}` : undefined,
        mark(notes.for(edge.paper, edge.edge.source)),
      ],
      joined([tokens !== undefined && tokens !== NOT_DISCLOSED ? tokens.value.text : undefined, note], ". "),
    ];
  };
  return table(
    ["Relation", "What", "Note"],
    [
      ...facts.lineageOfPaper(paper.id).map((edge) => row(edge, true)),
      ...facts.lineageToPaper(paper.id).map((edge) => row(edge, false)),
    ],
  );
}

export const changeTable = (context: Context): Tables =>
  table(
    ["What", "Before", "After", "Note"],
    context.paper.changes.map((change) => [
      changeTitle(change),
      ...[change.from, change.to].map((side) => [
        `${shortValue(side.value)} (${printVersion(side.version)})`,
        side.source && cite(context, side.source),
      ]),
      change.note,
    ]),
  );

export const disclosureTable = (context: Context): Tables =>
  table(
    ["Item", "Disclosed"],
    disclosedDetails(context.paper.disclosure).map(({ name, field }) => [name, sourced(field, context)]),
  );

export const noteTable = (context: Context): Tables =>
  table(
    ["What", "Fact"],
    context.paper.notes.map((note) => [note.what, [note.value, cite(context, note.source)]]),
  );
