/** Every result's number reads as a number in its benchmark's unit. */
import type { Finding } from "../../reader/issue.ts";
import { parseQuantity } from "../../schema/quantity.ts";
import { benchmarkUnit } from "../../schema/benchmark.ts";
import { at } from "../../reader/zod-issues.ts";
import type { PaperRule } from "../rule.ts";

export const numbers: PaperRule = {
  name: "numbers",
  severity: "error",
  check: ({ content, fields }, { benchmarks }) =>
    fields.results.flatMap((result, i) => {
      const benchmark = benchmarks.get(result.benchmark);
      if (!benchmark) return [];
      const unit = benchmarkUnit(benchmark.fields);
      const told = benchmark.fields.unit;
      const tell = (value: string, path: (string | number)[]): Finding[] => {
        const parsed = parseQuantity(value, unit);
        if (parsed === null) return [at(content, path, `expected a number in ${told}, found "${value}"`)];
        if (parsed.unit === unit) return [];
        return [at(content, path, `${benchmark.fields.name} is measured in ${told}, found "${value}"`)];
      };
      return [
        ...tell(result.value, ["results", i, "value"]),
        ...(result.against ?? []).flatMap(({ value }, j) =>
          value === undefined ? [] : tell(value, ["results", i, "against", j, "value"]),
        ),
      ];
    }),
};
