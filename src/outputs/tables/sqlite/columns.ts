/** Groups of columns shared by several tables. Absent values are omitted, and so NULL. */
import type { ApiNumber, NumberField, TextField } from "../../api/number.ts";
import type { ApiSettings } from "../../api/settings.ts";

type Cell = string | number | boolean | undefined;
export type Row = Readonly<Record<string, Cell>>;
/** A table's name and one of its rows. */
export type Placed = readonly [table: string, row: Row];

export function stateOf(field: NumberField | TextField): "told" | "not-disclosed" | undefined {
  return typeof field === "object" ? "told" : field;
}

export function numberColumns(number: ApiNumber | undefined, prefix = ""): Row {
  if (number === undefined) return {};
  const { text, value, high, unit, bound } = number;
  return Object.fromEntries(
    Object.entries({ text, value, high, unit, bound }).map(([key, cell]) => [prefix + key, cell]),
  );
}

export function textColumns(field: TextField): Row {
  return typeof field === "object" ? { text: field.text, source: field.source.id, note: field.note } : {};
}

export function settingsColumns(settings: ApiSettings | undefined): Row {
  if (settings === undefined) return {};
  const { chainOfThought, passAt, promptTokens, context, thinkingBudget, other, ...rest } = settings;
  return {
    ...rest,
    chain_of_thought: chainOfThought,
    pass_at: passAt,
    prompt_tokens: promptTokens,
    context_text: context?.text,
    context: context?.value,
    thinking_budget_text: thinkingBudget?.text,
    thinking_budget: thinkingBudget?.value,
    other_settings: other,
  };
}
