import type { Facts, KnownModel } from "../facts/facts.ts";
import type { Measurement } from "../facts/measurement.ts";

/** The subject of a result: a model, a method, or a model with a method. */
export interface ResultName {
  model: Pick<KnownModel, "id" | "name"> | undefined;
  method: string | undefined;
}

export function resultName({ model, method }: Measurement, facts: Facts): ResultName {
  return { model: model === undefined ? undefined : facts.model(model), method };
}
