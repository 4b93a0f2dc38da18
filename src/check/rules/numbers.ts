/** Every result's number reads as a number in its benchmark's unit. */
import type { Issue } from "../../paper/issue.ts";
import { parseQuantity } from "../../paper/quantity.ts";
import { benchmarkUnit } from "../../taxonomy/benchmark.ts";
import type { Content } from "../content.ts";
import { at } from "../describe.ts";

export function checkNumbers(content: Content): Issue[] {
  return content.papers.flatMap(({ content: file, fields }) =>
    fields.results.flatMap((result, i) => {
      const benchmark = content.benchmarks.get(result.benchmark);
      if (!benchmark) return [];
      const unit = benchmarkUnit(benchmark.fields);
      const values = [
        { value: result.value, path: ["results", i, "value"] },
        ...(result.against ?? []).flatMap(({ value }, j) =>
          value === undefined ? [] : [{ value, path: ["results", i, "against", j, "value"] }],
        ),
      ];
      return values.flatMap(({ value, path }) => {
        const parsed = parseQuantity(value, unit);
        if (parsed === null) return [at(file, path, `expected a number in ${benchmark.fields.unit}, found "${value}"`)];
        if (parsed.unit === unit) return [];
        return [at(file, path, `${benchmark.fields.name} is measured in ${benchmark.fields.unit}, found "${value}"`)];
      });
    }),
  );
}
