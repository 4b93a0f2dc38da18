import type { KnownModel } from "./facts.ts";
import { activeParameters, disclosedValue, totalParameters } from "./size.ts";

/** A model in one sentence: `phi-3-mini: 3.8B parameters, 3.3T training tokens; introduced by Phi-3 (2024).` */
export function describeModel(known: KnownModel): string {
  const fields = known.own?.model ?? known.outside;
  const total = fields && totalParameters(fields);
  const active = fields && activeParameters(fields);
  const tokens = known.own && disclosedValue(known.own.model.tokens);
  const parts = [
    ...(total ? [`${total.text} parameters`] : []),
    ...(active ? [`${active.text} active per token`] : []),
    ...(tokens ? [`${tokens.text.replace(/ tokens$/, "")} training tokens`] : []),
  ];
  const origin = known.own
    ? `introduced by ${known.own.paper.short} (${known.own.paper.published.slice(0, 4)})`
    : known.outside?.developer
      ? `by ${known.outside.developer}, not introduced by a paper of the catalogue`
      : "not introduced by a paper of the catalogue";
  return `${known.name}: ${[...parts, origin].join(", ")}.`;
}
