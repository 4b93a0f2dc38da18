/** Differences between versions of papers: both values, each with its version and source. */
import { changeTitle, printVersion, shortValue } from "../facts/change.ts";
import type { PaperChange } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";

export interface ChangeRow {
  paper: { id: string; short: string };
  title: string;
  isNumber: boolean;
  before: ChangeSide;
  after: ChangeSide;
  remark?: string | undefined;
}

export interface ChangeSide {
  text: string;
  /** `arXiv v2`, or the name of a published version. */
  version: string;
  note?: Footnote | undefined;
}

/** One change without its sources. */
export type ChangedValue = Pick<ChangeRow, "paper" | "title"> & Record<"before" | "after", Omit<ChangeSide, "note">>;

export function changeRows(changes: readonly PaperChange[], notes: Footnotes): ChangeRow[] {
  return changes.map(({ paper, change }) => {
    const noteOf = (source: string | undefined) => (source === undefined ? undefined : notes.for(paper, source));
    const { title, before, after } = changedValue({ paper, change });
    return {
      paper: { id: paper.id, short: paper.short },
      title,
      isNumber: change.what === "number",
      before: { ...before, note: noteOf(change.from.source) },
      after: { ...after, note: noteOf(change.to.source) },
      remark: change.note,
    };
  });
}

export function changedValue({ paper, change }: PaperChange): ChangedValue {
  const [before, after] = [change.from, change.to].map(({ value, version }) => ({
    text: shortValue(value),
    version: printVersion(version),
  })) as [ChangeSide, ChangeSide];
  return { paper: { id: paper.id, short: paper.short }, title: changeTitle(change), before, after };
}
