/** What a made paper tells: models, results, lineage, changes, schemes of quantization. */
import { settings as settingsSchema, type LineageType } from "../paper/schema.ts";
import type { MadeBenchmark } from "./made-taxonomy.ts";
import type { Shape } from "./shape.ts";
import { capital, drawNoun, drawText, type Draws } from "./words.ts";

/** What a paper may name. */
export interface Names {
  /** Its own models. */
  own: readonly string[];
  /** Earlier papers. */
  papers: readonly string[];
  benchmarks: readonly MadeBenchmark[];
  /** A model of an earlier paper, or an outside one. */
  anyModel(): string;
  /** One of its sources. */
  source(): string;
}

/** @param source names a source of the paper */
export function makeModel(id: string, name: string, source: () => string, { chance, between, pick }: Draws) {
  const told = (probability: number, field: string, value: string) =>
    chance(probability) ? { [field]: { value, source: source() } } : {};
  return {
    id,
    name,
    ...(chance(0.57) ? { tuning: pick(["base", "instruct", "reasoning", "task"]) } : {}),
    modalities: chance(0.3) ? ["text", "image"] : ["text"],
    ...told(0.82, "parameters", `${between(1, 140) / 10}B`),
    ...told(0.06, "active", `${between(1, 40) / 10}B`),
    ...told(0.3, "tokens", `${between(1, 180) / 10}T tokens`),
    ...told(0.23, "context", pick(["4K", "8K", "32K", "128K"])),
    ...told(0.48, "licence", pick(["Apache-2.0", "MIT", "Licence Bench"])),
    ...told(0.13, "hardware", `${between(1, 64) * 8} boards`),
    ...told(0.11, "trainingTime", `${between(2, 60)} days`),
    ...(chance(0.69) ? { weights: `https://weights.example/bench/${id}` } : {}),
  };
}

export function makeResults(shape: Shape, { own, anyModel, benchmarks, source }: Names, from: Draws) {
  const { chance, pick, between } = from;
  const measured = new Set<string>();
  const results = Array.from({ length: shape.results }, () => {
    let model: string | undefined;
    let benchmark: MadeBenchmark;
    // A benchmark once for each model: results that nothing tells apart would be one.
    do {
      model = own.length > 0 && chance(0.85) ? pick(own) : chance(0.5) ? anyModel() : undefined;
      benchmark = from.pickEarly(benchmarks);
    } while (measured.has(`${model} ${benchmark.id}`) && measured.size < benchmarks.length);
    measured.add(`${model} ${benchmark.id}`);
    const about = model === undefined ? { method: `Method ${between(1, 3)} Bench` } : { model };
    return { ...about, benchmark, settings: {} as Record<string, unknown>, against: [] as object[] };
  });
  for (let left = shape.settings, tries = 0; left > 0 && tries < shape.settings * 9; tries += 1) {
    const { settings } = pick(results);
    const [name, value] = drawSetting(from);
    if (settings[name] !== undefined) continue;
    settings[name] = value;
    left -= 1;
  }
  for (let left = shape.baselines; left > 0; left -= 1) {
    const { benchmark, against } = pick(results);
    const who = chance(0.5) ? { model: anyModel() } : { name: `Baseline ${between(1, 200)} Bench` };
    against.push({ ...who, ...(chance(0.7) ? { value: drawValue(benchmark, from) } : {}) });
  }
  return results.map(({ benchmark, settings, against, ...about }) => ({
    ...about,
    benchmark: benchmark.id,
    value: drawValue(benchmark, from),
    ...(Object.keys(settings).length > 0 ? { settings: inOrder(settings) } : {}),
    ...(against.length > 0 ? { against } : {}),
    source: source(),
    ...(chance(0.23) ? { note: drawText(from, 8) } : {}),
  }));
}

/** In the schema's order, as files write them. */
function inOrder(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => (name in settings ? [[name, settings[name]]] : [])),
  );
}

function drawSetting({ pick, between }: Draws): readonly [string, unknown] {
  return pick<() => readonly [string, unknown]>([
    () => ["shots", pick([0, 0, 3, 5, 5, 8, 25])],
    () => ["shots", 5],
    () => ["other", `condition ${between(1, 40)}`],
    () => ["subset", `part ${between(1, 9)}`],
    () => ["tuning", pick(["base", "tuned"])],
    () => ["precision", pick(["FP16", "W4A16", "W8A8", "W4A4", "FP8"])],
    () => ["hardware", `board ${between(1, 12)}`],
    () => ["metric", pick(["accuracy", "exact match", "F1"])],
    () => ["harness", `Harness ${between(1, 4)} Bench`],
    () => ["passAt", 1],
    () => ["context", pick(["4K", "32K", "128K"])],
  ])();
}

function drawValue({ unit }: MadeBenchmark, { between }: Draws): string {
  const tenths = between(10, 900) / 10;
  switch (unit) {
    case "%":
      return `${tenths.toFixed(1)}%`;
    case "points":
      return tenths.toFixed(1);
    case "×":
      return `${(tenths / 10 + 1).toFixed(1)}×`;
    case "perplexity":
    case "GB":
    case "token/s":
      return `${tenths.toFixed(1)} ${unit}`;
    default:
      return unit satisfies never;
  }
}

export function makeLineage(
  count: number,
  { own, papers, anyModel, source }: Names,
  { chance, pick, pickEarly }: Draws,
) {
  const ends = new Set<string>();
  return Array.from({ length: count }, () => {
    // Only earlier papers and their models: nothing is its own successor, by no way round.
    const end = papers.length > 0 && chance(0.23) ? { paper: pick(papers) } : { model: anyModel() };
    return {
      type: pickEarly(COMMON_FIRST),
      ...(own.length > 0 && chance(0.6) ? { from: pick(own) } : {}),
      ...end,
      source: source(),
    };
  }).filter((edge) => {
    const key = JSON.stringify({ ...edge, source: "" });
    return !ends.has(key) && ends.add(key);
  });
}

/** As often as in the real catalogue, so far as early ones are drawn more often. */
const COMMON_FIRST: readonly LineageType[] = [
  "built-on",
  "evaluates",
  "fine-tuned-from",
  "distilled-from",
  "successor-of",
  "quantized-from",
  "trained-on-data-from",
  "pruned-from",
  "upcycled-from",
];

/** Each about something of its own, from the first version to the second. */
export function makeChanges(count: number, from: Draws) {
  const whole = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const drawn = from.pick(["content", "number", "title", "authors"] as const);
    const what = whole.has(drawn) ? "content" : drawn;
    if (what === "title" || what === "authors") whole.add(what);
    const value = () => {
      if (what === "number") return `${from.between(10, 99)}%`;
      if (what === "authors")
        return [`Author ${from.between(1, 900)} Bench`, `Author ${from.between(901, 1800)} Bench`];
      return drawText(from, 6);
    };
    const field = what === "content" || what === "number" ? { field: `${capital(drawNoun(from))} ${index + 1}` } : {};
    return { what, ...field, from: { version: 1, value: value() }, to: { version: 2, value: value() } };
  });
}

export function makeScheme(source: () => string, { pick, between }: Draws) {
  const bits = between(2, 8);
  return {
    scheme: `W${bits}A16`,
    weights: bits,
    activations: 16,
    format: pick(["integer", "minifloat", "vector", "mixed"]),
    when: pick(["post-training", "quantization-aware", "native"]),
    shownOn: [`Model ${between(1, 90)} Bench`],
    source: source(),
  };
}
