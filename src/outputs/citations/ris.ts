/**
 * RIS records of papers. RIS has no type for preprints: they are unpublished work (`UNPB`) with arXiv as the database
 * and their number there, which reference managers show next to the address.
 */
import { toCsl, yearOf, type CitedPaper, type CslItem } from "./csl.ts";
import { importedName } from "./names.ts";

const TYPES = {
  article: "UNPB",
  "article-journal": "JOUR",
  "paper-conference": "CONF",
} as const satisfies Record<CslItem["type"], string>;

/** One record; lines end in CR LF, as the specification requires. */
export function toRis(paper: CitedPaper): string {
  const item = toCsl(paper);
  const [first, last] = item.page?.split("-") ?? [];
  const [, month, day] = item.issued["date-parts"][0];
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  const tags: [string, string | undefined][] = [
    ["TY", TYPES[item.type]],
    ["TI", item.title],
    ...item.author.map((name): [string, string] => ["AU", importedName(name)]),
    ["PY", String(yearOf(item))],
    // For papers in proceedings, `PY` is the conference's year and `DA` the publication's.
    ["DA", `${yearOf(item)}/${two(month)}/${two(day)}/`],
    ["T2", item["container-title"]],
    ["C3", item.type === "paper-conference" ? item["container-title"] : undefined],
    ["T3", item["collection-title"]],
    ["VL", item.volume],
    ["SP", first],
    ["EP", last],
    ["M3", item.genre],
    ["PB", item.publisher],
    ["DB", item.archive],
    ["AN", item.archive_location],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["ID", item.id],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}
