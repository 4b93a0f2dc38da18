/** A paper's facts, rebuilt from the rows of the database. */
import { clean, DISCLOSURE, NUMBERS, sorted, TEXTS, type Thing } from "./paper-facts.ts";

export type Row = Record<string, string | number | null>;
export type Tables = Record<string, Row[]>;

/** @param tables every row of the database, by table */
export function factsInDatabase(tables: Tables, id: string): unknown {
  const of = (table: string) =>
    (tables[table] ?? [])
      .filter((row) => row["paper"] === id)
      .sort((a, b) => Number(a["position"] ?? 0) - Number(b["position"] ?? 0));
  const paper = tables["papers"]?.find((row) => row["id"] === id) ?? {};
  const number = (row: Row, prefix = "") =>
    row[`${prefix}value`] === null
      ? undefined
      : { ...pick(row, ["text", "value", "high", "bound"], prefix), unit: row[`${prefix}unit`] ?? "" };
  const sourced = (row: Row | undefined) => {
    if (row === undefined) return undefined;
    if (row["state"] !== "told") return row["state"];
    return { ...pick(row, ["text", "source", "note"]), ...("value" in row ? number(row) : {}) };
  };
  const fact = (model: Row, field: string) =>
    sourced(tables["model_facts"]?.find((row) => row["model"] === model["id"] && row["field"] === field));
  const text = (value: string | number | null | undefined): unknown =>
    typeof value === "string" && value.startsWith("[") ? JSON.parse(value) : value;
  return clean({
    ...pick(paper, ["id", "title", "short", "arxiv", "doi", "published", "revised", "added", "updated", "tldr"]),
    ...pick(paper, ["code", "project"]),
    announced: paper["announced"] === 1,
    venue:
      paper["venue"] === null
        ? undefined
        : { name: paper["venue"], ...pick(paper, ["year", "track", "volume", "pages", "doi", "title"], "venue_") },
    authors: of("authors").map(({ name }) => name),
    categories: of("paper_categories").map(({ category }) => category),
    weights: of("paper_weights").map(({ address }) => address),
    organizations: of("paper_organizations").map(({ printed }) => printed),
    aliases: of("aliases").map((row) => row["id"]),
    families: sorted(of("paper_families").map(({ family }) => family)),
    topics: sorted(of("paper_topics").map(({ topic }) => topic)),
    sources: Object.fromEntries(
      of("sources").map((row) => [
        row["id"],
        { where: row["place"], ...pick(row, ["version", "url", "note"]), secondHand: row["second_hand"] === 1 },
      ]),
    ),
    models: sorted(
      of("models").map((model) => ({
        ...pick(model, ["id", "name", "tuning"]),
        modalities: typeof model["modalities"] === "string" ? model["modalities"].split(" ") : undefined,
        ...Object.fromEntries(
          [...NUMBERS, ...TEXTS].map((key) => [
            key,
            fact(
              model,
              key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
            ),
          ]),
        ),
        weights: model["weights"],
      })),
    ),
    results: of("results").map((row) => ({
      ...pick(row, ["model", "method", "benchmark", "source", "note"]),
      number: number(row),
      settings: settingsIn(row),
      against: (tables["baselines"] ?? [])
        .filter(({ result }) => result === row["id"])
        .map((baseline) => ({
          ...pick(baseline, ["model", "name", "source"]),
          number: number(baseline),
          settings: settingsIn(baseline),
        })),
    })),
    lineage: of("lineage").map((row) => ({
      ...pick(row, ["type", "source", "note"]),
      from: row["from_model"] ?? `paper ${row["from_paper"]}`,
      to: row["to_model"] ?? `paper ${row["to_paper"]}`,
      tokens: sourced({
        ...pick(row, ["state", "text", "value", "high", "unit", "bound", "source", "note"], "tokens_"),
      }),
    })),
    changes: sorted(
      of("changes")
        .filter(({ kind }) => kind === "change")
        .map((row) => {
          const side = (name: string) => {
            const { version, value, source } = pick(row, ["version", "value", "source"], `${name}_`);
            return { version, value: text(value), source };
          };
          return { ...pick(row, ["what", "field", "date", "added", "note"]), from: side("from"), to: side("to") };
        }),
    ),
    corrections: of("changes")
      .filter(({ kind }) => kind === "correction")
      .map(({ added, what }) => ({ date: added, what })),
    quantization: of("schemes").map((row) => ({
      ...pick(row, [
        "scheme",
        "weights",
        "activations",
        "cache",
        "format",
        "when",
        "training",
        "calibration",
        "source",
      ]),
      shownOn: text(row["shown_on"]),
    })),
    disclosure: Object.fromEntries(
      DISCLOSURE.map((key) => [key, sourced(of("disclosure").find(({ field }) => field === key))]),
    ),
    notes: of("notes").map((row) => pick(row, ["what", "value", "source"])),
    unverified: of("unverified").map((row) => pick(row, ["field", "note"])),
  });
}

function pick(row: Row, keys: readonly string[], prefix = ""): Row {
  return Object.fromEntries(keys.map((key) => [key, row[prefix + key] ?? null]));
}

function settingsIn(row: Row): Thing | undefined {
  const brief = (key: string) =>
    row[`${key}_text`] === null ? undefined : { text: row[`${key}_text`], value: row[key] };
  const thought = row["chain_of_thought"];
  const settings = {
    ...pick(row, ["shots", "harness", "tuning", "subset", "metric", "samples", "precision", "hardware", "batch"]),
    chainOfThought: typeof thought === "number" ? thought === 1 : undefined,
    passAt: row["pass_at"],
    promptTokens: row["prompt_tokens"],
    other: row["other_settings"],
    context: brief("context"),
    thinkingBudget: brief("thinking_budget"),
  };
  return Object.values(settings).some((value) => value !== null && value !== undefined) ? settings : undefined;
}
