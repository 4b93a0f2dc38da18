/** What a paper that introduces models discloses about them, out of ten items. */
import { NOT_DISCLOSED, type PaperFields } from "../schema/paper.ts";

export type DisclosureState = "told" | "not-disclosed" | "not-entered";

export interface DisclosureItem {
  name: string;
  state: DisclosureState;
}

type DisclosingPaper = Pick<PaperFields, "models" | "disclosure" | "links" | "lineage" | "results">;

/**
 * Ten items, always in this order; empty for papers that introduce no model. An item is "told" (disclosed) if any model
 * of the paper has it, "not-disclosed" only if a source says so, and "not-entered" otherwise.
 */
export function disclosureOf(paper: DisclosingPaper): DisclosureItem[] {
  const { models, disclosure, links, lineage, results } = paper;
  if (models.length === 0) return [];
  const ofModels = (...fields: (keyof (typeof models)[number])[]): DisclosureState =>
    stateOf(models.flatMap((model) => fields.map((field) => model[field])));
  return [
    { name: "parameters", state: ofModels("parameters", "nonEmbedding", "active") },
    {
      name: "training tokens",
      state: stateOf([...models.map((m) => m.tokens), ...lineage.map((edge) => edge.tokens)]),
    },
    { name: "context length", state: ofModels("context") },
    { name: "licence", state: ofModels("licence") },
    { name: "weights", state: links.weights.length > 0 ? "told" : ofModels("weights") },
    { name: "code", state: links.code === undefined ? stateOf([disclosure.code]) : "told" },
    { name: "training data", state: stateOf([disclosure.data]) },
    { name: "training hardware", state: stateOf([disclosure.hardware, ...models.map((m) => m.hardware)]) },
    { name: "training time or cost", state: stateOf([disclosure.compute, ...models.map((m) => m.trainingTime)]) },
    {
      name: "how it was evaluated",
      state: stateOf([disclosure.harness, ...results.map((result) => result.settings?.harness)]),
    },
  ];
}

/** What a paper discloses in addition to its models' own fields, in display order. */
export function disclosedDetails({ data, hardware, compute, harness, code }: DisclosingPaper["disclosure"]) {
  return [
    { name: "Training data", field: data },
    { name: "Training hardware", field: hardware },
    { name: "Training time or cost", field: compute },
    { name: "Evaluation", field: harness },
    { name: "Code", field: code },
  ].filter(({ field }) => field !== undefined);
}

function stateOf(fields: readonly unknown[]): DisclosureState {
  if (fields.some((field) => field !== undefined && field !== NOT_DISCLOSED)) return "told";
  return fields.some((field) => field === NOT_DISCLOSED) ? "not-disclosed" : "not-entered";
}

/** `Discloses 7 of 10; not disclosed: training data; not entered here: …`. */
export function summarizeDisclosure(items: readonly DisclosureItem[]): string {
  const names = (state: DisclosureState) => items.filter((item) => item.state === state).map((item) => item.name);
  const disclosed = names("told");
  const hidden = names("not-disclosed");
  const open = names("not-entered");
  return [
    `Discloses ${disclosed.length} of ${items.length}`,
    ...(hidden.length > 0 ? [`not disclosed: ${hidden.join(", ")}`] : []),
    ...(open.length > 0 ? [`not entered here: ${open.join(", ")}`] : []),
  ].join("; ");
}
