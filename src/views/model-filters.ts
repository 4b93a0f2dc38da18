import type { Catalogue } from "../catalogue/catalogue.ts";
import type { OwnModel } from "../facts/facts.ts";
import { disclosedValue, sizeBands } from "../facts/size.ts";
import { modalities } from "../schema/paper.ts";

/** Filters over the table of all models, each with the values that some model has. */
export interface ModelFiltersView {
  filters: readonly { name: string; label: string; values: readonly string[] }[];
  /** Models in the table. */
  count: number;
}

export function modelFilters(models: readonly OwnModel[], catalogue: Catalogue): ModelFiltersView {
  const families = models.flatMap(({ paper }) => paper.families.map((family) => catalogue.family(family).name));
  const used = new Set(models.flatMap(({ model }) => model.modalities ?? []));
  const licences = models.flatMap(({ model }) => disclosedValue(model.licence) ?? []);
  const years = models.map(({ paper }) => paper.published.slice(0, 4));
  return {
    filters: [
      { name: "family", label: "Family", values: distinct(families) },
      { name: "size", label: "Size", values: sizeBands },
      { name: "takes", label: "Modalities", values: modalities.filter((modality) => used.has(modality)) },
      { name: "licence", label: "Licence", values: distinct(licences) },
      { name: "year", label: "Year", values: distinct(years) },
    ],
    count: models.length,
  };
}

/** Each once, in natural order: "Llama 2" before "Llama 10". */
function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
