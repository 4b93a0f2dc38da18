/** One page of changes between versions of papers, and of corrections of this catalogue. */
import type { ChangePage } from "../facts/change-pages.ts";
import { Footnotes, type Footnote } from "../facts/footnotes.ts";
import { changeRows, type ChangeRow } from "./change-rows.ts";

export interface ChangesView {
  numbers: readonly ChangeRow[];
  others: readonly ChangeRow[];
  corrections: readonly { paper: { id: string; short: string }; date: string; what: string }[];
  sources: readonly Footnote[];
}

export function changesView({ numbers, others, corrections }: ChangePage): ChangesView {
  const notes = new Footnotes();
  return {
    numbers: changeRows(numbers, notes),
    others: changeRows(others, notes),
    corrections: corrections.map(({ paper: { id, short }, date, what }) => ({ paper: { id, short }, date, what })),
    sources: notes.all,
  };
}
