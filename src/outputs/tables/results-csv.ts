import { resultsOf, type ApiResult } from "../api/result.ts";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { describeSource } from "../../facts/footnotes.ts";
import { links } from "../../urls.ts";
import { csvLines, describeCsv, type Column } from "./csv.ts";

interface Row {
  result: ApiResult;
  paper: Paper;
  modelName: string | undefined;
  benchmarkName: string;
  better: string;
  /** `Llama 2 70B Chat 6.86; GPT-3.5` */
  against: string;
}

const of = (cell: (result: ApiResult) => ReturnType<Column<Row>["cell"]>) => (row: Row) => cell(row.result);

const columns: readonly Column<Row>[] = [
  { name: "id", holds: "Stable id of the result.", cell: of((r) => r.id) },
  { name: "paper", holds: "Id of the paper that reports it.", cell: of((r) => r.paper) },
  { name: "arxiv", holds: "arXiv id of the paper, after `arXiv:`.", cell: ({ paper }) => `arXiv:${paper.arxiv}` },
  { name: "published", holds: "Day of the paper's first version.", type: "date", cell: ({ paper }) => paper.published },
  { name: "model", holds: "Id of the model that was measured.", cell: of((r) => r.model) },
  { name: "model_name", holds: "Its name.", cell: ({ modelName }) => modelName },
  { name: "method", holds: "The method that was measured.", cell: of((r) => r.method) },
  { name: "benchmark", holds: "Id of the benchmark or measure.", cell: of((r) => r.benchmark) },
  { name: "benchmark_name", holds: "Its name.", cell: ({ benchmarkName }) => benchmarkName },
  { name: "better", holds: "Whether higher or lower numbers are better.", cell: ({ better }) => better },
  { name: "value", holds: "The number; the lower end of a range.", type: "number", cell: of((r) => r.number.value) },
  { name: "high", holds: "The upper end of a range.", type: "number", cell: of((r) => r.number.high) },
  { name: "printed", holds: "The number as printed.", cell: of((r) => r.number.text) },
  { name: "unit", holds: "Its unit; empty for a plain number.", cell: of((r) => r.number.unit) },
  { name: "bound", holds: "How it stands to the true number.", cell: of((r) => r.number.bound) },
  { name: "shots", holds: "Examples in the prompt.", type: "integer", cell: of((r) => r.settings?.shots) },
  {
    name: "chain_of_thought",
    holds: "Whether the model reasons before it answers.",
    type: "boolean",
    cell: of((r) => r.settings?.chainOfThought),
  },
  { name: "harness", holds: "The program that ran and scored the test.", cell: of((r) => r.settings?.harness) },
  { name: "tuning", holds: "Base model or tuned.", cell: of((r) => r.settings?.tuning) },
  { name: "subset", holds: "Split, language or part of the test.", cell: of((r) => r.settings?.subset) },
  { name: "metric", holds: "How it is scored.", cell: of((r) => r.settings?.metric) },
  { name: "pass_at", holds: "k of pass@k.", type: "integer", cell: of((r) => r.settings?.passAt) },
  { name: "samples", holds: "Answers drawn per question.", type: "integer", cell: of((r) => r.settings?.samples) },
  { name: "precision", holds: "W4A8, FP16, Q4_0, …", cell: of((r) => r.settings?.precision) },
  { name: "hardware", holds: "What it ran on.", cell: of((r) => r.settings?.hardware) },
  { name: "batch", holds: "Batch size.", cell: of((r) => r.settings?.batch) },
  { name: "context", holds: "Input length in tokens.", type: "number", cell: of((r) => r.settings?.context?.value) },
  { name: "prompt_tokens", holds: "Tokens of the prompt.", type: "integer", cell: of((r) => r.settings?.promptTokens) },
  {
    name: "thinking_budget",
    holds: "Tokens that the model may reason with.",
    type: "number",
    cell: of((r) => r.settings?.thinkingBudget?.value),
  },
  { name: "other_settings", holds: "A condition that no column holds.", cell: of((r) => r.settings?.other) },
  { name: "against", holds: "What it is set against, by semicolons.", cell: ({ against }) => against },
  { name: "source", holds: "Where it stands.", cell: of((r) => describeSource(r.source)) },
  { name: "source_url", holds: "Address of that place.", type: "anyURI", cell: of((r) => r.source.url) },
  {
    name: "second_hand",
    holds: "Whether it was read in a copy or on a third party's page.",
    type: "boolean",
    cell: of((r) => r.source.secondHand),
  },
  { name: "note", holds: "A remark on the result.", cell: of((r) => r.note) },
  { name: "page", holds: "Our page about the paper.", type: "anyURI", cell: of((r) => r.url) },
];

/**
 * Lines of all results that papers report, papers newest first. A setting that the source does not report is an empty
 * cell.
 */
export function resultsCsv(catalogue: Catalogue, facts: Facts): Generator<string> {
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : facts.model(id).name);
  const rows = catalogue.papers.values().flatMap((paper) =>
    resultsOf(paper, catalogue, facts).map((result): Row => {
      const { name, better } = catalogue.benchmark(result.benchmark);
      const against = result.against.map(({ model, name, number }) =>
        [nameOf(model) ?? name, number?.text].filter((part) => part !== undefined).join(" "),
      );
      return {
        result,
        paper,
        modelName: nameOf(result.model),
        benchmarkName: name,
        better,
        against: against.join("; "),
      };
    }),
  );
  return csvLines(columns, rows);
}

export const describeResultsCsv = () =>
  describeCsv(links.csv("results"), "Results that papers of the catalogue report", columns);
