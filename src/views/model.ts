/** The page of one model: what its paper reports, its results as reported by its own paper and by others, its lineage. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { derivedOfModel, type Derived } from "../facts/derive.ts";
import type { Facts, KnownModel, OwnModel } from "../facts/facts.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { describeModel } from "../facts/model-line.ts";
import { NOT_DISCLOSED, type Model } from "../schema/paper.ts";
import { lineageList, type LineageGroup } from "./lineage-list.ts";
import { measurementTable, type MeasurementRow } from "./measurement-table.ts";
import { sourcedCell, type SourcedCell } from "./sourced-cell.ts";

const FIELDS = [
  { key: "parameters", name: "Total parameters" },
  { key: "active", name: "Active parameters" },
  { key: "nonEmbedding", name: "Parameters without embeddings" },
  { key: "bits", name: "Bits per weight" },
  { key: "tokens", name: "Training tokens" },
  { key: "context", name: "Context length" },
  { key: "licence", name: "Licence" },
  { key: "hardware", name: "Training hardware" },
  { key: "trainingTime", name: "Training time" },
] as const satisfies readonly { key: keyof Model; name: string }[];
type FieldKey = (typeof FIELDS)[number]["key"];

/** Only a quantized model has bits, only a mixture of experts has active parameters: their absence says nothing. */
const OPTIONAL: ReadonlySet<FieldKey> = new Set<FieldKey>(["bits", "active", "nonEmbedding"]);

export interface ModelView {
  id: string;
  name: string;
  /** One sentence. */
  description: string;
  /** Of a model that a paper of the catalogue introduces. */
  own: OwnModelView | undefined;
  /** Home page of a model outside the catalogue. */
  homePage: string | undefined;
  results: readonly MeasurementRow[];
  /** Ancestors and descendants of the model. */
  lineage: readonly LineageGroup[];
  sources: readonly Footnote[];
}

export interface OwnModelView {
  paper: Paper;
  weights: string | undefined;
  /** Fields that have been entered, in the order in which they are shown. */
  fields: readonly { key: FieldKey; name: string; cell: SourcedCell }[];
  modalities: readonly string[];
  tuning: string | undefined;
  /** Names of fields that have not been entered. */
  missing: readonly string[];
  derived: readonly Derived[];
}

export function modelView(known: KnownModel, catalogue: Catalogue, facts: Facts): ModelView {
  const { id, name, own, outside } = known;
  const outgoing = facts.lineageFromModel(id);
  const incoming = facts.lineageToModel(id);
  // Sources are numbered in the order of reading.
  const notes = new Footnotes();
  if (own) notes.collect(own.paper, own.model);
  const results = measurementTable(facts.measurementsOfModel(id), notes, catalogue, facts);
  for (const { paper, edge } of [...outgoing, ...incoming]) notes.for(paper, edge.source);
  return {
    id,
    name,
    description: describeModel(known),
    own: own && ownModelView(own, notes),
    homePage: outside?.url,
    results,
    lineage: lineageList(outgoing, incoming, notes),
    sources: notes.all,
  };
}

function ownModelView({ model, paper }: Omit<OwnModel, "id">, notes: Footnotes): OwnModelView {
  const isEntered = ({ key }: { key: FieldKey }) => model[key] !== undefined;
  return {
    paper,
    weights: model.weights === NOT_DISCLOSED ? undefined : model.weights,
    fields: FIELDS.filter(isEntered).map(({ key, name }) => ({
      key,
      name,
      cell: sourcedCell(model[key], paper, notes),
    })),
    modalities: model.modalities ?? [],
    tuning: model.tuning,
    missing: FIELDS.filter((field) => !isEntered(field) && !OPTIONAL.has(field.key)).map(({ name }) => name),
    derived: derivedOfModel(model),
  };
}
