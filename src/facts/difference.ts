/** The difference between a result and one of its baselines. */
import type { Quantity } from "../schema/quantity.ts";
import { settingsKey } from "./settings.ts";
import type { Baseline, Measurement } from "./measurement.ts";

/**
 * `+3.1` in the benchmark's unit, with as many decimals as the more precise number; undefined if the baseline has no
 * number, either number is not exact, their settings differ, or they come from different sources.
 */
export function differenceFrom(measurement: Measurement, baseline: Baseline): string | undefined {
  const { quantity } = baseline;
  if (quantity === undefined || quantity.bound !== "exact" || measurement.quantity.bound !== "exact") return undefined;
  if (baseline.sourceId !== measurement.sourceId) return undefined;
  if (settingsKey(measurement.settings) !== settingsKey(baseline.settings)) return undefined;
  const digits = Math.max(decimals(measurement.quantity), decimals(quantity));
  const difference = measurement.quantity.value - quantity.value;
  const size = Math.abs(difference).toFixed(digits);
  const sign = Number(size) === 0 ? "±" : difference > 0 ? "+" : "−";
  return `${sign}${Number(size) >= 1000 ? Number(size).toLocaleString("en-GB") : size}`;
}

function decimals(quantity: Quantity): number {
  return /\.(\d+)/.exec(quantity.text)?.[1]?.length ?? 0;
}
