/** The rows of every table, derived from the API's objects so that both agree. */
import { API_VERSION, CREDIT, DATA_LICENCE, TEXT_LICENCE } from "../../api/envelope.ts";
import { toAnyModel, type ApiModel } from "../../api/model.ts";
import { toOwnApiPaper } from "../../api/paper.ts";
import { toApiBenchmark, toApiFamily, toApiOrganization, toApiTopic } from "../../api/taxonomy.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { newestChange } from "../../../catalogue/last-change.ts";
import type { Facts } from "../../../facts/facts.ts";
import { toAbsoluteUrl, links } from "../../../urls.ts";
import { site } from "../../../config.ts";
import { numberColumns, stateOf, textColumns, type Placed } from "./columns.ts";
import { paperRows } from "./paper-rows.ts";

export function* rowsOf(catalogue: Catalogue, facts: Facts): Generator<Placed> {
  for (const [key, value] of Object.entries({
    name: site.name,
    version: API_VERSION,
    licence: DATA_LICENCE,
    text_licence: TEXT_LICENCE,
    credit: CREDIT,
    source: toAbsoluteUrl(site.base),
    documentation: toAbsoluteUrl(links.api()),
    updated: newestChange(catalogue.papers),
  })) {
    yield ["metadata", { key, value }];
  }
  for (const organization of catalogue.organizations) {
    const { id, name, url } = toApiOrganization(organization, catalogue);
    yield ["organizations", { id, name, url }];
  }
  for (const family of catalogue.families) {
    const { id, name, summary, url } = toApiFamily(family, catalogue);
    yield ["families", { id, name, summary, url }];
  }
  for (const topic of catalogue.topics) {
    const { id, name, summary, parent, url } = toApiTopic(topic, catalogue);
    yield ["topics", { id, name, summary, parent, url }];
  }
  for (const benchmark of catalogue.benchmarks) {
    const { id, name, kind, group, summary, unit, better, home, url } = toApiBenchmark(benchmark, facts);
    yield ["benchmarks", { id, name, kind, group, summary, unit, better, home, url }];
  }
  // A withdrawn paper has no row. Its models keep theirs, since other papers refer to them, without what it said of them.
  const listed = new Set(catalogue.papers.map(({ id }) => id));
  for (const known of facts.models) {
    const model = toAnyModel(known);
    if (model.kind === "outside") {
      const { id, kind, name, developer, parameters, active, home, url } = model;
      yield ["models", { id, kind, name, developer, parameters: parameters?.value, active: active?.value, home, url }];
    } else if (listed.has(model.paper)) yield* modelRows(model);
    else yield ["models", { id: model.id, kind: model.kind, name: model.name, url: model.url }];
  }
  for (const paper of catalogue.papers) yield* paperRows(toOwnApiPaper(paper, catalogue, facts), listed);
}

function* modelRows(model: ApiModel): Generator<Placed> {
  const numbers = {
    parameters: model.parameters,
    active: model.active,
    non_embedding: model.nonEmbedding,
    tokens: model.tokens,
    context: model.context,
    bits: model.bits,
  };
  const texts = { licence: model.licence, hardware: model.hardware, training_time: model.trainingTime };
  const { id, kind, name, paper, tuning, modalities, weights, url } = model;
  yield [
    "models",
    {
      id,
      kind,
      name,
      paper,
      tuning,
      modalities: modalities?.join(" "),
      ...Object.fromEntries(
        Object.entries(numbers).map(([key, field]) => [key, typeof field === "object" ? field.value : undefined]),
      ),
      licence: typeof model.licence === "object" ? model.licence.text : model.licence,
      weights,
      url,
    },
  ];
  for (const [field, value] of Object.entries(numbers)) {
    const state = stateOf(value);
    if (state === undefined) continue;
    const number = typeof value === "object" ? value : undefined;
    const small = { source: number?.source.id, note: number?.note };
    yield ["model_facts", { model: id, field, state, ...numberColumns(number), paper, ...small }];
  }
  for (const [field, value] of Object.entries(texts)) {
    const state = stateOf(value);
    if (state !== undefined) yield ["model_facts", { model: id, field, state, paper, ...textColumns(value) }];
  }
}
