/** How a venue is cited, derived from its name and volume. */

/** Journals that are not recognizable by their names. */
const JOURNALS = new Set(["TMLR", "JMLR", "TACL", "TPAMI", "PNAS", "Nature", "Science", "Neurocomputing"]);

const JOURNAL_WORDS =
  /\b(?:Journal|Transactions|Letters|Communications|Magazine|Sciences|Bulletin|Reviews?)\b|^Nature |^Proceedings of the IEEE$/;

/** Whether papers there are articles of a journal; all other venues have proceedings. */
export function isJournal(venue: string): boolean {
  return JOURNALS.has(venue) || (JOURNAL_WORDS.test(venue) && !/\b(?:Conference|Workshop|Symposium)\b/i.test(venue));
}

/** `PMLR 267` is volume 267 of a series; `267` or `Volume 3` is a volume. */
export function splitVolume(printed: string | undefined): { series?: string; volume?: string } {
  if (printed === undefined) return {};
  const [, name = "", volume = printed] = /^(.*\p{L}.*?)[ :,]+(\d+)$/u.exec(printed) ?? [];
  const series = name.replace(/,? ?(?:vol\.?|volume)$/i, "");
  return { ...(series === "" ? {} : { series }), volume };
}
