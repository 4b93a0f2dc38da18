/** The rows of a paper in every table. */
import type { ApiChange, ApiCorrection } from "../../api/change.ts";
import type { OwnApiPaper } from "../../api/paper.ts";
import type { ApiResult } from "../../api/result.ts";
import { paperColumns } from "../../paper-fields.ts";
import { numberColumns, settingsColumns, stateOf, textColumns, type Placed, type Row } from "./columns.ts";

/** @param listed ids of the papers that have a row: an edge of lineage may end at a withdrawn paper, which has none */
export function* paperRows(paper: OwnApiPaper, listed: ReadonlySet<string>): Generator<Placed> {
  const { id, venue, links: places } = paper;
  yield [
    "papers",
    {
      id,
      ...Object.fromEntries(paperColumns.map(({ name }) => [name, paper[name] as Row[string]])),
      summary_html: paper.summary,
      venue: venue?.name,
      venue_year: venue?.year,
      venue_track: venue?.track,
      venue_volume: venue?.volume,
      venue_pages: venue?.pages,
      venue_doi: venue?.doi,
      venue_title: venue?.title,
      code: places.code,
      project: places.project,
      abstract_url: paper.abstract,
      url: paper.url,
      api: paper.api,
    },
  ];
  const list = function* <T>(table: string, items: readonly T[], row: (item: T) => Row): Generator<Placed> {
    for (const [position, item] of items.entries()) yield [table, { paper: id, position, ...row(item) }];
  };
  for (const { id: name, where, version, url, secondHand, note } of paper.sources) {
    yield ["sources", { paper: id, id: name, place: where, version, url, second_hand: secondHand, note }];
  }
  yield* list("authors", paper.authors, (name) => ({ name }));
  yield* list("paper_categories", paper.categories, (category) => ({ category }));
  yield* list("paper_weights", places.weights, (address) => ({ address }));
  yield* list("paper_organizations", paper.organizations, ({ id: organization, printed }) => ({
    organization,
    printed,
  }));
  for (const alias of paper.aliases) yield ["aliases", { id: alias, paper: id }];
  for (const family of new Set(paper.families)) yield ["paper_families", { paper: id, family }];
  for (const topic of new Set(paper.topics)) yield ["paper_topics", { paper: id, topic }];
  for (const [position, result] of paper.results.entries()) yield* resultRows(result, position);
  yield* list("lineage", paper.lineage, ({ id: edge, type, from, to, tokens, source, note }) => ({
    id: edge,
    type,
    [`from_${from.kind}`]: from.id,
    [`to_${to.kind}`]: to.kind === "paper" && !listed.has(to.id) ? undefined : to.id,
    tokens_state: stateOf(tokens),
    ...numberColumns(typeof tokens === "object" ? tokens : undefined, "tokens_"),
    tokens_source: typeof tokens === "object" ? tokens.source.id : undefined,
    tokens_note: typeof tokens === "object" ? tokens.note : undefined,
    source: source.id,
    note,
  }));
  for (const change of [...paper.changes, ...paper.corrections]) yield ["changes", changeRow(change)];
  yield* list("schemes", paper.quantization, ({ shownOn, source, ...scheme }) => ({
    ...scheme,
    shown_on: shownOn && JSON.stringify(shownOn),
    source: source.id,
  }));
  for (const [field, value] of Object.entries(paper.disclosure)) {
    const state = stateOf(value);
    if (state !== undefined) yield ["disclosure", { paper: id, field, state, ...textColumns(value) }];
  }
  yield* list("notes", paper.notes, ({ what, value, source }) => ({ what, value, source: source.id }));
  yield* list("unverified", paper.unverified, ({ field, note }) => ({ field, note }));
}

function* resultRows(result: ApiResult, position: number): Generator<Placed> {
  const { id, paper, model, method, benchmark, number, settings, source, note } = result;
  yield [
    "results",
    {
      id,
      paper,
      position,
      model,
      method,
      benchmark,
      ...numberColumns(number),
      ...settingsColumns(settings),
      source: source.id,
      note,
    },
  ];
  for (const [place, baseline] of result.against.entries()) {
    yield [
      "baselines",
      {
        result: id,
        position: place,
        paper,
        model: baseline.model,
        name: baseline.name,
        ...numberColumns(baseline.number),
        ...settingsColumns(baseline.settings),
        source: baseline.source.id,
      },
    ];
  }
}

function changeRow(change: ApiChange | ApiCorrection): Row {
  const { id, kind, paper, what, added } = change;
  if (change.kind === "correction") return { id, kind, paper, what, added };
  const { field, from, to, date, note } = change;
  // A list of names is a JSON array, which SQLite's json_each reads.
  const value = (side: ApiChange["from"]) => (typeof side.value === "string" ? side.value : JSON.stringify(side.value));
  return {
    id,
    kind,
    paper,
    what,
    field,
    from_version: from.version,
    from_value: value(from),
    from_source: from.source?.id,
    to_version: to.version,
    to_value: value(to),
    to_source: to.source?.id,
    date,
    added,
    note,
  };
}
