import type { Paper } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { describeSource } from "../../facts/footnotes.ts";
import { disclosedValue } from "../../facts/size.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { NOT_DISCLOSED, type Model } from "../../schema/paper.ts";
import { csvLines, describeCsv, type Column } from "./csv.ts";

interface Row {
  id: string;
  model: Model;
  paper: Paper;
}

const NUMBERS = {
  parameters: "Total parameters, embeddings included",
  active: "Parameters active per token, for a mixture of experts",
  nonEmbedding: "Parameters without embeddings",
  bits: "Bits per weight of a quantized model",
  tokens: "Training tokens",
  context: "Longest context, in tokens",
} as const satisfies Partial<Record<keyof Model, string>>;

const columns: readonly Column<Row>[] = [
  { name: "id", holds: "Stable id of the model.", cell: ({ id }) => id },
  { name: "name", holds: "As the paper writes it.", cell: ({ model }) => model.name },
  { name: "paper", holds: "Id of the paper that introduces it.", cell: ({ paper }) => paper.id },
  // Without the prefix a spreadsheet would drop the last zero of 2310.06470.
  { name: "arxiv", holds: "arXiv id of the paper, after `arXiv:`.", cell: ({ paper }) => `arXiv:${paper.arxiv}` },
  { name: "published", holds: "Day of the paper's first version.", type: "date", cell: ({ paper }) => paper.published },
  { name: "families", holds: "Ids of the paper's families, by spaces.", cell: ({ paper }) => paper.families.join(" ") },
  { name: "tuning", holds: "What it was trained to be.", cell: ({ model }) => model.tuning },
  { name: "takes", holds: "What it takes in, by spaces.", cell: ({ model }) => model.modalities?.join(" ") },
  ...Object.entries(NUMBERS).flatMap(([key, holds]) => numberColumns(key as keyof typeof NUMBERS, holds)),
  {
    name: "licence",
    holds: "Licence of the weights, or `not-disclosed`.",
    cell: ({ model }) => (model.licence === NOT_DISCLOSED ? NOT_DISCLOSED : model.licence?.value),
  },
  { name: "weights", holds: "Where the weights are, or `not-disclosed`.", cell: ({ model }) => model.weights },
  { name: "page", holds: "Our page about it.", type: "anyURI", cell: ({ id }) => toAbsoluteUrl(links.model(id)) },
];

/**
 * Lines of all catalogue models. Each number has three columns: its value as a plain number, as printed, and its
 * source. `not-disclosed` is printed as such; an empty cell is a number that was not entered.
 */
export function modelsCsv(facts: Pick<Facts, "ownModels">): Generator<string> {
  return csvLines(columns, facts.ownModels);
}

export const describeModelsCsv = () =>
  describeCsv(links.csv("models"), "Models that papers of the catalogue introduce", columns);

function numberColumns(key: keyof typeof NUMBERS, holds: string): Column<Row>[] {
  return [
    {
      name: key,
      holds: `${holds}, multiplied out.`,
      type: "number",
      cell: ({ model }) => disclosedValue(model[key])?.value,
    },
    {
      name: `${key}_printed`,
      holds: `${holds}, as printed, or \`not-disclosed\`.`,
      cell: ({ model }) => (model[key] === NOT_DISCLOSED ? NOT_DISCLOSED : model[key]?.value.text),
    },
    {
      name: `${key}_source`,
      holds: "Where it stands.",
      cell: ({ model, paper }) => {
        const field = model[key];
        const source = typeof field === "object" ? paper.sources[field.source] : undefined;
        return source && `${describeSource(source)}${source.secondHand ? " (second-hand)" : ""}`;
      },
    },
  ];
}
