/**
 * What a paper's front matter says, in one form that can be made from the content, from the API's JSON and from the
 * database alike. Lists whose order says nothing are sorted.
 */
import { parseQuantity, type Quantity } from "../../src/paper/quantity.ts";
import { NOT_DISCLOSED, type PaperFields, type Settings } from "../../src/paper/schema.ts";
import { benchmarkUnit } from "../../src/taxonomy/benchmark.ts";
import { content } from "./site.ts";

type Thing = Record<string, unknown>;
export type Row = Record<string, string | number | null>;
export type Tables = Record<string, Row[]>;

const sorted = <T>(items: readonly T[]) => [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
/** Without what is undefined or null, which both mean "not there". */
const clean = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing, (_, value: unknown) => value ?? undefined));

type Sourced = { value: unknown; source: string; note?: string | undefined } | typeof NOT_DISCLOSED | undefined;
const sourced = (field: Sourced) =>
  field === undefined || field === NOT_DISCLOSED
    ? field
    : { ...(typeof field.value === "string" ? { text: field.value } : (field.value as Quantity)), ...rest(field) };
const rest = ({ source, note }: { source: string; note?: string | undefined }) => ({ source, note });
const NUMBERS = ["parameters", "nonEmbedding", "active", "tokens", "context", "bits"] as const;
const TEXTS = ["licence", "hardware", "trainingTime"] as const;
const DISCLOSURE = ["data", "hardware", "compute", "harness", "code"] as const;
const inBrief = (quantity: Quantity | undefined) => quantity && { text: quantity.text, value: quantity.value };

export function factsInContent(id: string, fields: PaperFields): unknown {
  const read = (text: string | undefined, benchmark: string) => {
    const unit = benchmarkUnit(content.benchmarks.get(benchmark)?.fields ?? { unit: "points" });
    return text === undefined ? undefined : parseQuantity(text, unit);
  };
  const settings = (all: Settings | undefined) =>
    all && { ...all, context: inBrief(all.context), thinkingBudget: inBrief(all.thinkingBudget) };
  const { feed, sources, models, results, lineage, changes, disclosure, families, topics, links, ...same } = fields;
  return clean({
    ...same,
    id,
    announced: feed,
    families: sorted(families),
    topics: sorted(topics),
    code: links.code,
    project: links.project,
    weights: links.weights,
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => {
        const version = source.version === undefined ? "" : `v${source.version}`;
        return [name, { ...source, url: source.url ?? `https://arxiv.org/abs/${fields.arxiv}${version}` }];
      }),
    ),
    models: sorted(
      models.map((model) => ({
        ...model,
        ...Object.fromEntries([...NUMBERS, ...TEXTS].map((key) => [key, sourced(model[key])])),
      })),
    ),
    results: results.map(({ value, against = [], ...result }) => ({
      ...result,
      number: read(value, result.benchmark),
      settings: settings(result.settings),
      against: against.map((baseline) => ({
        model: baseline.model,
        name: baseline.name,
        number: read(baseline.value, result.benchmark),
        settings:
          result.settings || baseline.settings ? settings({ ...result.settings, ...baseline.settings }) : undefined,
        source: baseline.source ?? result.source,
      })),
    })),
    lineage: lineage.map(({ from, paper, model, tokens, ...edge }) => ({
      ...edge,
      from: from ?? `paper ${id}`,
      to: paper === undefined ? model : `paper ${paper}`,
      tokens: sourced(tokens),
    })),
    changes: sorted(changes.map((change) => ({ ...change, added: change.added ?? fields.added }))),
    disclosure: Object.fromEntries(DISCLOSURE.map((key) => [key, sourced(disclosure[key])])),
  });
}

/** @param item a paper as the API gives it */
export function factsInJson(item: Thing): unknown {
  const list = (key: string) => item[key] as Thing[];
  const source = (thing: Thing) => ({ ...thing, source: (thing["source"] as Thing | undefined)?.["id"] });
  const told = (field: unknown) => {
    if (typeof field !== "object" || field === null) return field;
    const thing = source(field as Thing);
    return "value" in thing ? { unit: "", ...thing } : thing;
  };
  const number = (thing: unknown) => (thing === undefined ? undefined : { unit: "", ...(thing as Thing) });
  const settings = (thing: unknown) => {
    if (thing === undefined) return undefined;
    const all = thing as Thing & { context?: Quantity; thinkingBudget?: Quantity };
    return { ...all, context: inBrief(all.context), thinkingBudget: inBrief(all.thinkingBudget) };
  };
  const places = item["links"] as Thing;
  const own = ["url", "api", "markdown", "abstract", "summary", "links", "disclosed", "related"];
  return clean({
    ...without(item, own),
    code: places["code"],
    project: places["project"],
    weights: places["weights"],
    families: sorted(item["families"] as string[]),
    topics: sorted(item["topics"] as string[]),
    organizations: list("organizations").map(({ printed }) => printed),
    sources: Object.fromEntries(list("sources").map((thing) => [thing["id"], without(thing, ["id"])])),
    models: sorted(
      list("models").map((model) => ({
        ...without(model, ["kind", "paper", "url", "api"]),
        ...Object.fromEntries([...NUMBERS, ...TEXTS].map((key) => [key, told(model[key])])),
      })),
    ),
    results: list("results").map((result) => ({
      ...without(source(result), ["id", "paper", "url", "api"]),
      number: number(result["number"]),
      settings: settings(result["settings"]),
      against: (result["against"] as Thing[]).map((baseline) => ({
        ...source(baseline),
        number: number(baseline["number"]),
        settings: settings(baseline["settings"]),
      })),
    })),
    lineage: list("lineage").map((edge) => ({
      ...without(source(edge), ["id", "paper", "url", "api"]),
      from: endName(edge["from"] as Thing),
      to: endName(edge["to"] as Thing),
      tokens: told(edge["tokens"]),
    })),
    changes: sorted(
      list("changes").map((change) => ({
        ...without(change, ["id", "kind", "paper", "url", "api"]),
        from: source(change["from"] as Thing),
        to: source(change["to"] as Thing),
      })),
    ),
    corrections: list("corrections").map(({ added, what }) => ({ date: added, what })),
    quantization: list("quantization").map(source),
    disclosure: Object.fromEntries(DISCLOSURE.map((key) => [key, told((item["disclosure"] as Thing)[key])])),
    notes: list("notes").map(source),
  });
}

const endName = ({ kind, id }: Thing) => (kind === "paper" ? `paper ${String(id)}` : id);

function without(thing: Thing, keys: readonly string[]): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)));
}

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
  const told = (row: Row | undefined) => {
    if (row === undefined) return undefined;
    if (row["state"] !== "told") return row["state"];
    return { ...pick(row, ["text", "source", "note"]), ...("value" in row ? number(row) : {}) };
  };
  const fact = (model: Row, field: string) =>
    told(tables["model_facts"]?.find((row) => row["model"] === model["id"] && row["field"] === field));
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
      tokens: told({ ...pick(row, ["state", "text", "value", "high", "unit", "bound", "source", "note"], "tokens_") }),
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
      DISCLOSURE.map((key) => [key, told(of("disclosure").find(({ field }) => field === key))]),
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
