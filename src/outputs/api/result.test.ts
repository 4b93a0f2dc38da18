import { expect, it } from "vitest";
import { PHI, smallFacts } from "../../../tests/small-catalogue.ts";
import { resultsOf } from "./result.ts";

const RESULT = `  - model: phi-3-mini
    benchmark: mmlu
    value: 69%
    settings: { shots: 5 }
    source: abstract
`;

function idsAfter(change: (text: string) => string): string[] {
  const { catalogue, facts } = smallFacts({ [PHI]: change });
  return resultsOf(catalogue.paper("phi-3"), catalogue, facts).map(({ id }) => id);
}

const before = idsAfter((text) => text);

it("identifies a result by its paper, its benchmark and what distinguishes it", () => {
  expect(before).toEqual([expect.stringMatching(/^phi-3\/mmlu\/[0-9a-f]{8}$/)]);
});

it("keeps the id when a number is corrected, a baseline is added or another result comes before", () => {
  expect(idsAfter((text) => text.replace("value: 69%", "value: 68.8%"))).toEqual(before);
  const baseline = "value: 69%\n    against: [{ model: llama-2-7b, value: 45% }]";
  expect(idsAfter((text) => text.replace("value: 69%", baseline))).toEqual(before);
  const other = RESULT.replace("shots: 5", "shots: 0");
  expect(idsAfter((text) => text.replace(RESULT, other + RESULT))[1]).toBe(before[0]);
});

it("numbers results that are otherwise indistinguishable", () => {
  expect(idsAfter((text) => text.replace(RESULT, RESULT + RESULT))).toEqual([before[0], `${before[0]}-2`]);
});
