/**
 * Which results may be compared. Settings are part of a result's identity: results stand in one group only if they are
 * of one benchmark and either all settings that the benchmark asks for are told and equal, or they stand in one source
 * of one paper under the same told settings. Everything that ranks or draws takes such a group and nothing else.
 */
import { groupBy } from "../catalogue/catalogue.ts";
import type { BenchmarkFields } from "../schema/taxonomy.ts";
import type { Measurement } from "./measurement.ts";
import { describeSettings, settingsKey, missingSettings } from "./settings.ts";

declare const comparable: unique symbol;

/** Made by `groupComparable` only: the type cannot be written by hand. */
export interface ComparableGroup {
  readonly [comparable]: true;
  /** Stable within the benchmark. */
  key: string;
  benchmark: string;
  /** The told settings in words. */
  settings: readonly string[];
  /** Settings that the benchmark asks for and nobody told; then all members stand in one source of `paperId`. */
  untold: readonly string[];
  /** The one paper whose source holds all members, where settings are untold. */
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

/** Equal exactly for measurements that may be compared. */
export function comparisonKey(measurement: Measurement, rules: BenchmarkRules): string {
  const untold = untoldOf(measurement, rules);
  const told = settingsKey(measurement.settings);
  const against = rules.settings.includes("baseline") ? `|against ${baselineKey(measurement)}` : "";
  return untold.length === 0
    ? `told|${told}${against}`
    : `${measurement.paperId}/${measurement.sourceId}|${told}${against}`;
}

/** @throws if the measurements may not be compared; says why */
export function assertComparable(measurements: readonly Measurement[], rules: BenchmarkRules): void {
  const [first, ...rest] = measurements;
  if (!first) return;
  const key = comparisonKey(first, rules);
  for (const other of rest) {
    if (other.benchmark !== first.benchmark) {
      throw new NotComparable(`${first.id} and ${other.id} are results of different benchmarks`);
    }
    if (comparisonKey(other, rules) !== key) {
      const untold = [...new Set([...untoldOf(first, rules), ...untoldOf(other, rules)])];
      throw new NotComparable(
        untold.length > 0
          ? `${first.id} and ${other.id} do not tell: ${untold.join(", ")}`
          : `${first.id} and ${other.id} have different settings`,
      );
    }
  }
}

export class NotComparable extends Error {}

function untoldOf(measurement: Measurement, rules: BenchmarkRules): string[] {
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
  const untold = first ? untoldOf(first, rules) : [];
  const direction = rules.better === "higher" ? -1 : 1;
  return {
    key,
    benchmark,
    settings: describeSettings(first?.settings),
    untold,
    ...(untold.length > 0 && first ? { paperId: first.paperId } : {}),
    members: [...members].sort((a, b) => direction * (a.quantity.value - b.quantity.value) || a.id.localeCompare(b.id)),
  } as unknown as ComparableGroup;
}
