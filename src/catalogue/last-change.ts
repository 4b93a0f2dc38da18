/** Days of the last change, from entries and corrections, never from the build. */
import type { PaperFields } from "../schema/paper.ts";
import { site } from "../config.ts";

type DatedPaper = Pick<PaperFields, "added" | "updated" | "changes" | "corrections">;

/** Day of the last change of a paper's entry: its own days, and those of later changes and corrections. */
export function lastChanged(paper: DatedPaper): string {
  return newest([
    paper.added,
    paper.updated,
    ...paper.changes.map(({ added }) => added),
    ...paper.corrections.map(({ date }) => date),
  ]);
}

/** Day of the last change of some papers; without papers, the day the catalogue opened. */
export function newestChange(papers: Iterable<DatedPaper>): string {
  let found: string | undefined;
  for (const paper of papers) {
    const day = lastChanged(paper);
    if (found === undefined || day > found) found = day;
  }
  return found ?? site.opened;
}

function newest(days: readonly (string | undefined)[]): string {
  return days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), "");
}
