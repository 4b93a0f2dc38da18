/** The conditions of a result: how they are printed, and when they are equal. */
import type { Settings } from "../schema/paper.ts";
import type { BenchmarkFields } from "../schema/taxonomy.ts";

type SettingName = BenchmarkFields["settings"][number];

/** The field of each setting that a benchmark can require; "baseline" refers to the result's baselines. */
const FIELD_OF = {
  shots: "shots",
  "chain-of-thought": "chainOfThought",
  harness: "harness",
  subset: "subset",
  metric: "metric",
  "pass-at": "passAt",
  samples: "samples",
  precision: "precision",
  hardware: "hardware",
  batch: "batch",
  context: "context",
  "prompt-tokens": "promptTokens",
  "thinking-budget": "thinkingBudget",
  baseline: "baseline",
} as const satisfies Record<SettingName, keyof Settings | "baseline">;

/** How a missing setting is named in a sentence. */
const SPOKEN: Record<SettingName, string> = {
  shots: "number of shots",
  "chain-of-thought": "chain of thought",
  harness: "harness",
  subset: "subset",
  metric: "metric",
  "pass-at": "pass@k",
  samples: "samples",
  precision: "precision",
  hardware: "hardware",
  batch: "batch size",
  context: "context length",
  "prompt-tokens": "prompt length",
  "thinking-budget": "thinking budget",
  baseline: "baseline",
};

/** The settings in words, in a fixed order: ["5-shot", "LM Evaluation Harness"]. */
export function describeSettings(settings: Settings | undefined): string[] {
  if (!settings) return [];
  const { shots, chainOfThought, passAt, samples, thinkingBudget, promptTokens, context } = settings;
  return [
    shots === undefined ? undefined : `${shots}-shot`,
    chainOfThought === undefined ? undefined : chainOfThought ? "chain of thought" : "no chain of thought",
    settings.subset,
    settings.metric,
    passAt === undefined ? undefined : `pass@${passAt}`,
    samples === undefined ? undefined : `${samples} samples`,
    thinkingBudget === undefined ? undefined : `${thinkingBudget.text} thinking budget`,
    settings.harness,
    settings.tuning,
    settings.precision,
    settings.hardware,
    settings.batch === undefined ? undefined : `batch ${settings.batch}`,
    promptTokens === undefined ? undefined : `${promptTokens} prompt tokens`,
    context === undefined ? undefined : `${context.text} context`,
    settings.other,
  ].filter((part) => part !== undefined);
}

/** Equal for equal settings in any order: numbers by value, words case-insensitively. */
export function settingsKey(settings: Settings | undefined): string {
  return Object.entries(settings ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const plain = typeof value === "object" ? String(value.value) : String(value).toLowerCase();
      return `${name}=${plain}`;
    })
    .sort()
    .join(";");
}

/** Settings that the benchmark requires and the result does not report, in words. */
export function missingSettings(
  settings: Settings | undefined,
  required: readonly SettingName[],
  hasBaseline: boolean,
): string[] {
  return required
    .filter((name) => {
      const field = FIELD_OF[name];
      return field === "baseline" ? !hasBaseline : settings?.[field] === undefined;
    })
    .map((name) => SPOKEN[name]);
}
