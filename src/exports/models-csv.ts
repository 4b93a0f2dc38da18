import Papa from "papaparse";
import type { Facts } from "../facts/facts.ts";
import { describeSource } from "../facts/footnotes.ts";
import { absolute, links } from "../links.ts";
import type { Quantity } from "../paper/quantity.ts";
import { NOT_DISCLOSED, type Model, type PaperFields } from "../paper/schema.ts";

const NUMBERS = [
  "parameters",
  "active",
  "nonEmbedding",
  "bits",
  "tokens",
  "context",
] as const satisfies (keyof Model)[];

/**
 * All catalogue models as CSV (RFC 4180, UTF-8, header line). Each number has three columns: its value multiplied out,
 * as printed, and its source. `not-disclosed` is printed as such; an empty cell is a number that nobody has entered.
 */
export function modelsCsv(facts: Pick<Facts, "ownModels">): string {
  const rows = facts.ownModels.map(({ id, model, paper }) => ({
    id,
    name: model.name,
    paper: paper.id,
    arxiv: `arXiv:${paper.arxiv}`,
    published: paper.published,
    families: paper.families.join(" "),
    tuning: model.tuning ?? "",
    takes: model.modalities?.join(" ") ?? "",
    ...Object.fromEntries(NUMBERS.flatMap((key) => numberColumns(key, model[key], paper))),
    licence: model.licence === NOT_DISCLOSED ? NOT_DISCLOSED : (model.licence?.value ?? ""),
    weights: model.weights ?? "",
    page: absolute(links.model(id)),
  }));
  // Cells that a spreadsheet would run as a formula are defused.
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: "\n" })}\n`;
}

function numberColumns(
  key: string,
  field: { value: Quantity; source: string } | typeof NOT_DISCLOSED | undefined,
  paper: Pick<PaperFields, "sources">,
): [string, string | number][] {
  if (field === undefined || field === NOT_DISCLOSED) {
    return [
      [key, ""],
      [`${key}_printed`, field ?? ""],
      [`${key}_source`, ""],
    ];
  }
  const source = paper.sources[field.source];
  return [
    [key, field.value.value],
    [`${key}_printed`, field.value.text],
    [`${key}_source`, source ? `${describeSource(source)}${source.secondHand ? " (second-hand)" : ""}` : ""],
  ];
}
