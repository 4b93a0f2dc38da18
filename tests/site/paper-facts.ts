/**
 * A paper's facts in one form that can be built from the content, from the API's JSON and (in `database-facts.ts`) from
 * the database. Lists whose order has no meaning are sorted.
 */
import { parseQuantity, type Quantity } from "../../src/schema/quantity.ts";
import { NOT_DISCLOSED, type PaperFields, type Settings } from "../../src/schema/paper.ts";
import { benchmarkUnit } from "../../src/schema/benchmark.ts";
import { content } from "./site.ts";

export type Thing = Record<string, unknown>;

export const sorted = <T>(items: readonly T[]) =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
/** Without undefined and null values, which both mean "absent". */
export const clean = (thing: unknown): unknown =>
  JSON.parse(JSON.stringify(thing, (_, value: unknown) => value ?? undefined));

type Sourced = { value: unknown; source: string; note?: string | undefined } | typeof NOT_DISCLOSED | undefined;
const sourced = (field: Sourced) =>
  field === undefined || field === NOT_DISCLOSED
    ? field
    : { ...(typeof field.value === "string" ? { text: field.value } : (field.value as Quantity)), ...rest(field) };
const rest = ({ source, note }: { source: string; note?: string | undefined }) => ({ source, note });
export const NUMBERS = ["parameters", "nonEmbedding", "active", "tokens", "context", "bits"] as const;
export const TEXTS = ["licence", "hardware", "trainingTime"] as const;
export const DISCLOSURE = ["data", "hardware", "compute", "harness", "code"] as const;
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

/** @param item a paper as in the API */
export function factsInJson(item: Thing): unknown {
  const list = (key: string) => item[key] as Thing[];
  const source = (thing: Thing) => ({ ...thing, source: (thing["source"] as Thing | undefined)?.["id"] });
  const sourced = (field: unknown) => {
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
        ...Object.fromEntries([...NUMBERS, ...TEXTS].map((key) => [key, sourced(model[key])])),
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
      tokens: sourced(edge["tokens"]),
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
    disclosure: Object.fromEntries(DISCLOSURE.map((key) => [key, sourced((item["disclosure"] as Thing)[key])])),
    notes: list("notes").map(source),
  });
}

const endName = ({ kind, id }: Thing) => (kind === "paper" ? `paper ${String(id)}` : id);

function without(thing: Thing, keys: readonly string[]): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)));
}
