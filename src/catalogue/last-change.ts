/** When what the catalogue holds last changed: days of entries and corrections, never of a build. */
import type { PaperFields } from "../schema/paper.ts";
import { site } from "../config.ts";

type DatedPaper = Pick<PaperFields, "added" | "updated" | "changes" | "corrections">;

/** The day on which a paper's entry last changed: its own days, and those of changes and corrections entered later. */
export function lastChanged(paper: DatedPaper): string {
  return newest([
    paper.added,
    paper.updated,
    ...paper.changes.map(({ added }) => added),
    ...paper.corrections.map(({ date }) => date),
  ]);
}

/** The day on which the newest of some papers last changed; without papers, the day the catalogue opened. */
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
