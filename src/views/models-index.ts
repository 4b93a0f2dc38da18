/** Models in one table: each with its sizes, training, context, licence and paper. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { OwnModel } from "../facts/facts.ts";
import { disclosedValue, sizeBand, totalParameters } from "../facts/size.ts";
import type { Model, NOT_DISCLOSED } from "../schema/paper.ts";
import type { Quantity } from "../schema/quantity.ts";

export interface ModelsIndexView {
  /** Whether rows carry `sortKeys`, for the script that sorts and filters them. */
  sortable: boolean;
  rows: readonly ModelsIndexRow[];
}

export interface ModelsIndexRow {
  id: string;
  name: string;
  fields: Pick<Model, "parameters" | "active" | "tokens" | "context" | "licence">;
  /** The only size that is known of some models. */
  withoutEmbeddings: string | undefined;
  modalities: readonly string[];
  paper: Pick<Paper, "id" | "short">;
  year: string;
  /** Attributes of the row. */
  sortKeys: Record<`data-${string}`, string | number | undefined>;
}

export function modelsIndex(models: readonly OwnModel[], sortable: boolean, catalogue: Catalogue): ModelsIndexView {
  const rows = models.map((own): ModelsIndexRow => {
    const { id, model, paper } = own;
    const { parameters, nonEmbedding, modalities = [] } = model;
    return {
      id,
      name: model.name,
      fields: model,
      withoutEmbeddings: parameters === undefined ? disclosedValue(nonEmbedding)?.text : undefined,
      modalities,
      paper,
      year: yearOf(paper),
      sortKeys: sortable ? sortKeysOf(own, catalogue) : {},
    };
  });
  return { sortable, rows };
}

function sortKeysOf({ model, paper }: OwnModel, catalogue: Catalogue): ModelsIndexRow["sortKeys"] {
  const total = totalParameters(model);
  const number = (field: { value: Quantity } | typeof NOT_DISCLOSED | undefined) => disclosedValue(field)?.value ?? "";
  return {
    "data-name": model.name,
    "data-family": paper.families.map((family) => catalogue.family(family).name).join("|"),
    "data-size": total ? sizeBand(total.value) : "",
    "data-takes": model.modalities?.join("|"),
    "data-licence": disclosedValue(model.licence),
    "data-year": yearOf(paper),
    "data-paper": paper.short,
    "data-parameters": number(model.parameters),
    "data-active": number(model.active),
    "data-tokens": number(model.tokens),
    "data-context": number(model.context),
  };
}

const yearOf = (paper: Paper) => paper.published.slice(0, 4);
