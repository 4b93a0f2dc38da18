/** A sourced field as tables show it. */
import type { Paper } from "../catalogue/catalogue.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import { NOT_DISCLOSED } from "../schema/paper.ts";
import type { Quantity } from "../schema/quantity.ts";

export interface SourcedText {
  text: string;
  /** Whether it is a number with its unit and not a word. */
  isQuantity: boolean;
  note: Footnote;
  /** The note in the paper's file. */
  remark?: string | undefined;
}

/** Undefined if the field has not been entered. */
export type SourcedCell = SourcedText | typeof NOT_DISCLOSED | undefined;

type SourcedField =
  { value: string | Quantity; source: string; note?: string | undefined } | typeof NOT_DISCLOSED | undefined;

/** @param paper whose sources the field names */
export function sourcedCell(field: SourcedField, paper: Paper, notes: Footnotes): SourcedCell {
  if (field === undefined || field === NOT_DISCLOSED) return field;
  const { value, source, note: remark } = field;
  const note = notes.for(paper, source);
  return typeof value === "string"
    ? { text: value, isQuantity: false, note, remark }
    : { text: value.text, isQuantity: true, note, remark };
}
