/** Models in a table, every number with its source. */
import type { Paper } from "../catalogue/catalogue.ts";
import type { Footnotes } from "../facts/footnotes.ts";
import { modelFields } from "../facts/model-fields.ts";
import type { Model } from "../schema/paper.ts";
import { sourcedCell, type SourcedCell } from "./sourced-cell.ts";

export interface ModelRow {
  id: string;
  name: string;
  /** "base", "instruct", … */
  tuning?: string | undefined;
  paper: { id: string; short: string };
  /** Columns in which some row has an entry: the same ones, in the same order, in every row of a table. */
  cells: readonly { column: string; cell: SourcedCell }[];
  modalities?: readonly string[] | undefined;
}

/** @param notes hold the models' sources already, or number them in the order of the rows */
export function modelRows(models: readonly { model: Model; paper: Paper }[], notes: Footnotes): ModelRow[] {
  const columns = modelFields.filter(({ key }) => models.some(({ model }) => model[key] !== undefined));
  return models.map(({ model, paper }) => ({
    id: model.id,
    name: model.name,
    tuning: model.tuning,
    paper: { id: paper.id, short: paper.short },
    cells: columns.map(({ key, name }) => ({ column: name, cell: sourcedCell(model[key], paper, notes) })),
    modalities: model.modalities,
  }));
}
