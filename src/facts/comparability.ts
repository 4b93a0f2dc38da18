/**
 * Which results are comparable. Settings are part of a result's identity: results are in one group only if they are of
 * one benchmark and either all settings that the benchmark requires are reported and equal, or the results come from
 * one source of one paper with the same reported settings. Everything that ranks or plots accepts such a group only.
 */
import { groupBy } from "../catalogue/catalogue.ts";
import type { BenchmarkFields } from "../schema/taxonomy.ts";
import type { Measurement } from "./measurement.ts";
import { describeSettings, settingsKey, missingSettings } from "./settings.ts";

declare const comparable: unique symbol;

/** Created by `groupComparable` only: its type cannot be constructed elsewhere. */
export interface ComparableGroup {
  readonly [comparable]: true;
  /** Stable within the benchmark. */
  key: string;
  benchmark: string;
  /** The reported settings in words. */
  settings: readonly string[];
  /** Required settings that are not reported; if there are any, all members come from one source of `paperId`. */
  missingSettings: readonly string[];
  /** The paper whose source has all members, if required settings are missing. */
  paperId?: string;
  /** Best first; equal numbers by id. */
  members: readonly Measurement[];
}

type BenchmarkRules = Pick<BenchmarkFields, "better"> & { settings: readonly BenchmarkFields["settings"][number][] };

/** Groups the measurements of one benchmark. Largest group first; the order is total. */
export function groupComparable(
  benchmark: string,
  rules: BenchmarkRules,
  measurements: readonly Measurement[],
): ComparableGroup[] {
  for (const measurement of measurements) {
    if (measurement.benchmark !== benchmark) {
      throw new Error(`${measurement.id} is a result of ${measurement.benchmark}, not of ${benchmark}`);
    }
  }
  return [...groupBy(measurements, (measurement) => [comparisonKey(measurement, rules)])]
    .map(([key, members]) => makeGroup(key, benchmark, rules, members))
    .sort((a, b) => b.members.length - a.members.length || a.key.localeCompare(b.key));
}

/** Equal exactly for comparable measurements. */
export function comparisonKey(measurement: Measurement, rules: BenchmarkRules): string {
  const missing = missingOf(measurement, rules);
  const reported = settingsKey(measurement.settings);
  const against = rules.settings.includes("baseline") ? `|against ${baselineKey(measurement)}` : "";
  return missing.length === 0
    ? `told|${reported}${against}`
    : `${measurement.paperId}/${measurement.sourceId}|${reported}${against}`;
}

/** @throws if the measurements are not comparable; the message says why */
export function assertComparable(measurements: readonly Measurement[], rules: BenchmarkRules): void {
  const [first, ...rest] = measurements;
  if (!first) return;
  const key = comparisonKey(first, rules);
  for (const other of rest) {
    if (other.benchmark !== first.benchmark) {
      throw new NotComparable(`${first.id} and ${other.id} are results of different benchmarks`);
    }
    if (comparisonKey(other, rules) !== key) {
      const missing = [...new Set([...missingOf(first, rules), ...missingOf(other, rules)])];
      throw new NotComparable(
        missing.length > 0
          ? `${first.id} and ${other.id} do not report: ${missing.join(", ")}`
          : `${first.id} and ${other.id} have different settings`,
      );
    }
  }
}

export class NotComparable extends Error {}

function missingOf(measurement: Measurement, rules: BenchmarkRules): string[] {
  return missingSettings(measurement.settings, rules.settings, measurement.baselines.length > 0);
}

function baselineKey(measurement: Measurement): string {
  return measurement.baselines
    .map((baseline) => baseline.model ?? baseline.name ?? "")
    .sort()
    .join("+");
}

function makeGroup(
  key: string,
  benchmark: string,
  rules: BenchmarkRules,
  members: readonly Measurement[],
): ComparableGroup {
  assertComparable(members, rules);
  const [first] = members;
  const missing = first ? missingOf(first, rules) : [];
  const direction = rules.better === "higher" ? -1 : 1;
  return {
    key,
    benchmark,
    settings: describeSettings(first?.settings),
    missingSettings: missing,
    ...(missing.length > 0 && first ? { paperId: first.paperId } : {}),
    members: [...members].sort((a, b) => direction * (a.quantity.value - b.quantity.value) || a.id.localeCompare(b.id)),
  } as unknown as ComparableGroup;
}
