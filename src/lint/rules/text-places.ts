import type { Place } from "../../reader/front-matter.ts";

/** Findings of one kind reported per file; the rest appears once these are fixed. */
const MAX_PLACES = 20;

/** Where a pattern (with the flag g) matches and `keep` returns true, with the matched text. */
export function placesOf(
  text: string,
  pattern: RegExp,
  keep: (found: string) => boolean = () => true,
): (Place & { found: string })[] {
  // Most files have no match, and searching for the first is cheapest.
  if (text.search(pattern) === -1) return [];
  const places: (Place & { found: string })[] = [];
  let line = 1;
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    if (!keep(match[0])) continue;
    for (let feed = text.indexOf("\n", start); feed !== -1 && feed < match.index; feed = text.indexOf("\n", start)) {
      line += 1;
      start = feed + 1;
    }
    places.push({ line, column: match.index - start + 1, found: match[0] });
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** The text of the front matter, opening line included, so that positions count from the file's start. */
export function frontMatterOf(text: string): string {
  const end = /^---[ \t]*\r?$/gm;
  end.lastIndex = 4;
  return text.slice(0, end.exec(text)?.index ?? text.length);
}
