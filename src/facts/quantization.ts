import type { BenchmarkFields } from "../schema/taxonomy.ts";
import type { Measurement } from "./measurement.ts";

/** A paper's own claims of loss, speed and memory, by which a number format is judged. */
export function quantizationClaims(
  measurements: readonly Measurement[],
  benchmarkOf: (id: string) => Pick<BenchmarkFields, "group">,
): Measurement[] {
  const claimGroups: BenchmarkFields["group"][] = ["quality-loss", "speed", "memory", "compression"];
  return measurements.filter((m) => m.role === "own" && claimGroups.includes(benchmarkOf(m.benchmark).group));
}
