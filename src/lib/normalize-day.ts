const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day as yyyy-mm-dd, if what was written is unambiguous: `2024-4-9`, `2024/04/09`, `9 April 2024`, `Apr 9, 2024`.
 * Null for anything else: `04/09/2024` is April in some countries and September in others.
 */
export function normalizeDay(written: string): string | null {
  const text = written.trim();
  // The longest accepted date is `September 30, 2024`.
  if (text.length > 24) return null;
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (numbers) return toDay(numbers[1], Number(numbers[2]), numbers[3]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (\d{4})$/.exec(text);
  if (dayFirst) return toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (monthFirst) return toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

const FULL_MONTHS = "january february march april may june july august september october november december".split(" ");

function monthOf(name = ""): number {
  const low = name.toLowerCase();
  const full = FULL_MONTHS.indexOf(low);
  return (full === -1 ? MONTHS.indexOf(low.slice(0, low === "sept" ? 3 : low.length)) : full) + 1;
}

function toDay(year = "", month: number, day = ""): string | null {
  const text = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
