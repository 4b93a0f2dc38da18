/** Sizes of models, and the size bands of the filters. Total and active parameters are never mixed. */
import { parseQuantity, type Quantity } from "../schema/quantity.ts";
import { NOT_DISCLOSED, type Model } from "../schema/paper.ts";
import type { OutsideModel } from "../schema/taxonomy.ts";

export const sizeBands = ["under 1B", "1–3B", "3–8B", "above 8B"] as const;
export type SizeBand = (typeof sizeBands)[number];

/** The size band of a parameter count; exactly 3B is in "1–3B", exactly 8B in "3–8B". */
export function sizeBand(parameters: number): SizeBand {
  if (parameters < 1e9) return "under 1B";
  if (parameters <= 3e9) return "1–3B";
  if (parameters <= 8e9) return "3–8B";
  return "above 8B";
}

/** Total parameters of a catalogue or outside model, if disclosed. */
export function totalParameters(model: Model | OutsideModel): Quantity | undefined {
  return typeof model.parameters === "string" ? printed(model.parameters) : disclosedValue(model.parameters);
}

/** Parameters active per token, as reported for a mixture of experts; undefined for dense models. */
export function activeParameters(model: Model | OutsideModel): Quantity | undefined {
  return typeof model.active === "string" ? printed(model.active) : disclosedValue(model.active);
}

const printed = (text: string) =>
  text === NOT_DISCLOSED ? undefined : (parseQuantity(text, "parameters") ?? undefined);

/** The quantity of a sourced field, unless it is absent or not disclosed. */
export function disclosedValue<T>(field: { value: T } | typeof NOT_DISCLOSED | undefined): T | undefined {
  return field === undefined || field === NOT_DISCLOSED ? undefined : field.value;
}
