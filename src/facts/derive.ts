/** Numbers that no paper prints but that follow from printed ones, each with its formula and inputs. */
import { formatNumber, type Quantity } from "../schema/quantity.ts";
import type { LineageEdge, Model } from "../schema/paper.ts";
import { disclosedValue } from "./size.ts";

export interface Derived {
  name: string;
  /** The result with its unit. */
  text: string;
  value: number;
  /** The arithmetic with the printed inputs: `3.3T tokens ÷ 3.8B parameters`. */
  formula: string;
  /** Its limitation. */
  caution?: string;
}

/** Only numbers with a single value can be used in a formula; "about" becomes a caution. */
function usable(quantity: Quantity | undefined): Quantity | undefined {
  return quantity && (quantity.bound === "exact" || quantity.bound === "about") ? quantity : undefined;
}

const withCaution = (derived: Derived, ...inputs: Quantity[]): Derived =>
  inputs.some((input) => input.bound === "about") ? { ...derived, caution: "From an approximate number." } : derived;

/** Training tokens for each parameter, by total and, for a mixture of experts, by active parameters. */
export function tokensPerParameter(model: Model): Derived[] {
  const tokens = usable(disclosedValue(model.tokens));
  if (!tokens) return [];
  const counts = [
    { kind: "parameter", quantity: usable(disclosedValue(model.parameters)) },
    { kind: "non-embedding parameter", quantity: usable(disclosedValue(model.nonEmbedding)) },
    { kind: "active parameter", quantity: usable(disclosedValue(model.active)) },
  ];
  return counts.flatMap(({ kind, quantity }) => {
    if (!quantity) return [];
    const value = tokens.value / quantity.value;
    return [
      withCaution(
        {
          name: `Training tokens per ${kind}`,
          text: formatNumber(value),
          value,
          formula: `${tokens.text} ÷ ${quantity.text} ${kind}s`,
        },
        tokens,
        quantity,
      ),
    ];
  });
}

/** Memory of the weights alone at a number of bits each, in GB (10⁹ bytes). */
export function weightMemory(model: Model, bits: number): Derived[] {
  const parameters = usable(disclosedValue(model.parameters));
  if (!parameters) return [];
  const value = (parameters.value * bits) / 8 / 1e9;
  return [
    withCaution(
      {
        name: `Weights at ${bits} bits`,
        text: `${formatNumber(value)} GB`,
        value,
        formula: `${parameters.text} parameters × ${bits} bits ÷ 8`,
        caution: "Weights only: no scales, cache or activations.",
      },
      parameters,
    ),
  ];
}

/** Everything derived from one model's own numbers. */
export function derivedOfModel(model: Model): Derived[] {
  return [...tokensPerParameter(model), ...weightMemory(model, 16), ...weightMemory(model, 4)];
}

export interface SizedModel {
  name: string;
  parameters?: Quantity;
  active?: Quantity;
  tokens?: Quantity;
}

/** The share of a parent's size that a child retains, and the training tokens spent. */
export function compression(parent: SizedModel, child: SizedModel, edge: Pick<LineageEdge, "tokens">): Derived[] {
  const derived: Derived[] = [];
  const ratio = (name: string, total: Quantity | undefined, part: Quantity | undefined) => {
    const [a, b] = [usable(total), usable(part)];
    if (!a || !b) return;
    const value = b.value / a.value;
    derived.push(
      withCaution(
        {
          name,
          text: `${formatNumber(value * 100)}%`,
          value,
          formula: `${b.text} (${child.name}) ÷ ${a.text} (${parent.name})`,
        },
        a,
        b,
      ),
    );
  };
  ratio("Total parameters kept", parent.parameters, child.parameters);
  ratio("Active parameters kept", parent.active, child.active);
  const spent = usable(disclosedValue(edge.tokens));
  const total = usable(parent.tokens);
  if (spent && total) {
    const value = spent.value / total.value;
    derived.push(
      withCaution(
        {
          name: "Tokens spent, as a share of the parent's training",
          text: `${formatNumber(value * 100)}%`,
          value,
          formula: `${spent.text} ÷ ${total.text} (${parent.name})`,
        },
        spent,
        total,
      ),
    );
  }
  return derived;
}
