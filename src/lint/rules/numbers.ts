/** Every result is a number in its benchmark's unit. */
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
      const unitName = benchmark.fields.unit;
      const check = (value: string, path: (string | number)[]): Finding[] => {
        const parsed = parseQuantity(value, unit);
        if (parsed === null) return [at(content, path, `expected a number in ${unitName}, found "${value}"`)];
        if (parsed.unit === unit) return [];
        return [at(content, path, `${benchmark.fields.name} is measured in ${unitName}, found "${value}"`)];
      };
      return [
        ...check(result.value, ["results", i, "value"]),
        ...(result.against ?? []).flatMap(({ value }, j) =>
          value === undefined ? [] : check(value, ["results", i, "against", j, "value"]),
        ),
      ];
    }),
};
