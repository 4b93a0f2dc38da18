import type { Unit } from "./quantity.ts";
import type { BenchmarkFields } from "./taxonomy.ts";

/** The unit of a benchmark's numbers: "points" are plain numbers. */
export function benchmarkUnit(benchmark: Pick<BenchmarkFields, "unit">): Unit {
  return benchmark.unit === "points" ? "" : benchmark.unit;
}
