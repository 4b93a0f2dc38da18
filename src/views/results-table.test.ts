import { expect, it } from "vitest";
import { PHI, smallFacts } from "../../tests/small-catalogue.ts";
import { paperFootnotes } from "../facts/footnotes.ts";
import { resultGroups } from "./results-table.ts";

/** The groups of the small catalogue's paper, whose result has the baselines given. */
function groupsWith(against: string) {
  const { catalogue, facts } = smallFacts({
    [PHI]: (text) =>
      text
        .replace("    source: abstract\n---", `    source: abstract\n    against:\n${against}\n---`)
        .replace("models:\n", "  table:\n    where: table 2\n    version: 1\nmodels:\n"),
  });
  const paper = catalogue.paper("phi-3");
  return resultGroups(paper, catalogue, facts, paperFootnotes(paper, facts.lineageToPaper(paper.id)));
}

it("resolves names, notes and the difference of a baseline", () => {
  expect(groupsWith("      - { model: llama-2-7b, value: 45.3% }")).toMatchObject([
    {
      benchmark: { id: "mmlu", name: "MMLU" },
      lowerIsBetter: false,
      results: [
        {
          model: { id: "phi-3-mini", name: "phi-3-mini" },
          value: "69%",
          note: { text: "abstract, arXiv v1" },
          settings: "5-shot",
          baselines: [
            {
              model: { id: "llama-2-7b", name: "Llama 2 7B" },
              value: "45.3%",
              note: undefined,
              difference: "+23.7",
              otherSettings: undefined,
            },
          ],
        },
      ],
    },
  ]);
});

it("gives a baseline of another source its note and no difference", () => {
  const [group] = groupsWith("      - { name: GPT-4, value: 86.4%, source: table, settings: { shots: 0 } }");
  expect(group?.results[0]?.baselines).toMatchObject([
    {
      model: undefined,
      name: "GPT-4",
      note: { text: "table 2, arXiv v1" },
      difference: undefined,
      otherSettings: "0-shot",
    },
  ]);
});
