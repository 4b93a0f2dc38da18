import { expect, it } from "vitest";
import { PHI, smallFacts } from "../../../tests/small-catalogue.ts";
import { hashContent, toStatus } from "./status.ts";

const hashAfter = (changes: Parameters<typeof smallFacts>[0]) => hashContent(smallFacts(changes).catalogue);
const before = hashAfter({});

it("has a hash that changes with the content and not with the order of files and fields", () => {
  expect(hashAfter({})).toBe(before);
  const swapped = (text: string) =>
    text.replace("title: Phi-3 Technical Report\nshort: Phi-3\n", "short: Phi-3\ntitle: Phi-3 Technical Report\n");
  expect(hashAfter({ [PHI]: swapped })).toBe(before);
  expect(hashAfter({ [PHI]: (text) => text.replace("value: 69%", "value: 68%") })).not.toBe(before);
  expect(hashAfter({ "content/outside-models.yaml": (text) => text.replace("7B\n", "7.0B\n") })).not.toBe(before);
});

it("has counts, and the date of the newest change", () => {
  const correction = "corrections:\n  - { date: 2026-11-26, what: A number was wrong. }\n---\n\nA summary";
  const { catalogue, facts } = smallFacts({ [PHI]: (text) => text.replace("---\n\nA summary", correction) });
  expect(toStatus(catalogue, facts)).toMatchObject({
    updated: "2026-11-26",
    counts: { papers: 1, models: 1, outsideModels: 1, results: 1, baselines: 0, corrections: 1 },
    newest: { id: "phi-3", added: "2026-11-24" },
  });
});

it("has no newest paper, and the opening day as its date, while the catalogue is empty", () => {
  const { catalogue, facts } = smallFacts({ [PHI]: null, "content/papers/2024/none.txt": "" });
  const status = toStatus(catalogue, facts);
  expect(status.newest).toBeUndefined();
  expect(status.updated).toBe("2026-11-24");
});
