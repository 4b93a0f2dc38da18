import type { Catalogue } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import type { Facts, KnownModel } from "../facts/facts.ts";
import { activeParameters, sizeBand, totalParameters } from "../facts/size.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { SearchRecord } from "../search/record.ts";
import { links } from "../urls.ts";
import { pagesOf, type PageKind, type ShownPapers } from "./page-kind.ts";
import { hasWeights, licenceOf, paperFilters, tagNames } from "./paper-filters.ts";

export const models = {
  navigation: { name: "Models", href: links.models() },
  *pages(catalogue, facts): Generator<ShownPapers> {
    for (const { id, own } of facts.models) {
      yield [
        links.model(id),
        [
          ...(own ? [own.paper] : []),
          ...facts.measurementsOfModel(id).map(({ paperId }) => catalogue.paper(paperId)),
          ...[...facts.lineageFromModel(id), ...facts.lineageToModel(id)].map(({ paper }) => paper),
        ],
      ];
    }
    yield* pagesOf(
      Math.max(1, Math.ceil(facts.ownModels.length / limits.modelsPerPage)),
      links.models,
      catalogue.papers.filter(({ models }) => models.length > 0),
    );
  },
  records: (catalogue, facts) => facts.models.map((model) => modelRecord(model, catalogue, facts)),
} satisfies PageKind;

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
