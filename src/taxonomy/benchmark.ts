import type { Unit } from "../paper/quantity.ts";
import type { BenchmarkFields } from "./schema.ts";

/** The unit in which a benchmark's numbers are read: "points" are plain numbers. */
export function benchmarkUnit(benchmark: Pick<BenchmarkFields, "unit">): Unit {
  return benchmark.unit === "points" ? "" : benchmark.unit;
}
