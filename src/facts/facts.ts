import { groupBy, type Catalogue, type Paper } from "../catalogue/catalogue.ts";
import { nameCollator } from "../lib/name-collator.ts";
import type { Change, Model } from "../schema/paper.ts";
import type { OutsideModel } from "../schema/taxonomy.ts";
import { comparisonKey, groupComparable, type ComparableGroup } from "./comparability.ts";
import { resolveLineage, type Lineage } from "./lineage.ts";
import { measurementsOf, type Measurement } from "./measurement.ts";
import { activeParameters, totalParameters } from "./size.ts";

export interface KnownModel {
  id: string;
  name: string;
  /** Present for models introduced by a paper of the catalogue. */
  own?: { model: Model; paper: Paper };
  outside?: OutsideModel;
}

/** A model introduced by a paper of the catalogue. */
export interface OwnModel {
  id: string;
  model: Model;
  paper: Paper;
}

export interface PaperChange {
  paper: Paper;
  change: Change;
}

export type Facts = ReturnType<typeof buildFacts>;

export function buildFacts(catalogue: Catalogue) {
  const measurements = catalogue.papers.flatMap((paper) => measurementsOf(paper, catalogue.benchmark));
  const byBenchmark = groupBy(measurements, (m) => [m.benchmark]);
  const byModel = groupBy(measurements, (m) => (m.model === undefined ? [] : [m.model]));
  const byPaper = groupBy(measurements, (m) => [m.paperId]);
  const lineage = resolveLineage(catalogue);
  const lineageByPaper = groupBy(lineage, (edge) => [edge.paper.id]);
  const lineageToPaper = groupBy(lineage, ({ to, paper }) =>
    to.paperId !== undefined && to.paperId !== paper.id ? [to.paperId] : [],
  );
  const lineageFromModel = groupBy(lineage, ({ from }) => (from.modelId === undefined ? [] : [from.modelId]));
  const lineageToModel = groupBy(lineage, ({ to }) => (to.modelId === undefined ? [] : [to.modelId]));
  const groups = new Map<string, ComparableGroup[]>();

  const models: KnownModel[] = [
    ...[...catalogue.modelById].map(([id, own]) => ({ id, name: own.model.name, own })),
    ...[...catalogue.outsideModels].map(([id, outside]) => ({ id, name: outside.name, outside })),
  ].sort((a, b) => nameCollator.compare(a.name, b.name) || a.id.localeCompare(b.id));
  const modelById = new Map(models.map((model) => [model.id, model]));

  const model = (id: string): KnownModel => {
    const found = modelById.get(id);
    if (!found) throw new Error(`no model "${id}" in the catalogue`);
    return found;
  };
  const sizeOf = (kind: "total" | "active", id: string) => {
    const known = model(id);
    const fields = known.own?.model ?? known.outside;
    if (!fields) return undefined;
    // A dense model uses all of its parameters for each token.
    const active = activeParameters(fields);
    const total = totalParameters(fields);
    const size = kind === "active" ? (active ?? total) : total;
    return size?.bound === "exact" || size?.bound === "about" ? size.value : undefined;
  };
  const newestChangeFirst = (a: PaperChange, b: PaperChange) =>
    (b.change.date ?? b.paper.revised ?? b.paper.published).localeCompare(
      a.change.date ?? a.paper.revised ?? a.paper.published,
    ) || a.paper.id.localeCompare(b.paper.id);

  return {
    /** Every model in the catalogue, by name. */
    models,
    model,
    /** Catalogue models, by name. */
    ownModels: models.flatMap(({ id, own }): OwnModel[] => (own ? [{ id, ...own }] : [])),
    measurementsOfModel: (id: string): readonly Measurement[] => byModel.get(id) ?? [],
    measurementsOfPaper: (id: string): readonly Measurement[] => byPaper.get(id) ?? [],
    measurementsOfBenchmark: (id: string): readonly Measurement[] => byBenchmark.get(id) ?? [],
    /** Benchmarks and measures that have a result, by name. */
    usedBenchmarks: catalogue.benchmarks.filter(({ id }) => byBenchmark.has(id)),
    /** Results of a benchmark, grouped by settings; computed once per benchmark. */
    groupsOfBenchmark: (id: string): readonly ComparableGroup[] => {
      let found = groups.get(id);
      if (!found) groups.set(id, (found = groupComparable(id, catalogue.benchmark(id), byBenchmark.get(id) ?? [])));
      return found;
    },
    comparisonKeyOf: (measurement: Measurement) =>
      comparisonKey(measurement, catalogue.benchmark(measurement.benchmark)),
    /** Parameters of a model; for "active", a dense model's total counts. */
    sizeOf,
    /** Edges that a paper reports. */
    lineageOfPaper: (id: string): readonly Lineage[] => lineageByPaper.get(id) ?? [],
    /** Edges of other papers that end at this paper or one of its models. */
    lineageToPaper: (id: string): readonly Lineage[] => lineageToPaper.get(id) ?? [],
    lineageFromModel: (id: string): readonly Lineage[] => lineageFromModel.get(id) ?? [],
    lineageToModel: (id: string): readonly Lineage[] => lineageToModel.get(id) ?? [],
    /** All differences between versions, newest first. */
    changes: catalogue.papers
      .flatMap((paper) => paper.changes.map((change) => ({ paper, change })))
      .sort(newestChangeFirst),
  };
}
