import type { Unit } from "./quantity.ts";
import type { BenchmarkFields } from "./taxonomy.ts";

/** The unit in which a benchmark's numbers are read: "points" are plain numbers. */
export function benchmarkUnit(benchmark: Pick<BenchmarkFields, "unit">): Unit {
  return benchmark.unit === "points" ? "" : benchmark.unit;
}
