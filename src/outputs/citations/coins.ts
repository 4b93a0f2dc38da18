/**
 * COinS: a paper as an OpenURL context object in the title of an empty span, which Zotero and other reference managers
 * detect on any page, also several per page. https://en.wikipedia.org/wiki/COinS
 */
import { toCsl, yearOf, type CitedPaper, type CslItem } from "./csl.ts";
import { importedName } from "./names.ts";

/** The value of the span's `title`, percent-encoded, to be escaped as an HTML attribute. */
export function toCoins(paper: CitedPaper): string {
  const item = toCsl(paper);
  const keys = item.type === "article" ? preprintKeys(item) : venueKeys(item);
  return [["ctx_ver", "Z39.88-2004"] as const, ...keys]
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
}

type Keys = [key: string, value: string][];

/** Dublin Core, the only form in which Zotero accepts a preprint: `rft.type` names its item type. */
function preprintKeys(item: CslItem): Keys {
  const day = item.issued["date-parts"][0].map((part) => String(part).padStart(2, "0")).join("-");
  return [
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "preprint"],
    ["rft.title", item.title],
    ...item.author.map((name): [string, string] => ["rft.creator", importedName(name)]),
    ["rft.date", day],
    ["rft.identifier", item.URL],
    ["rft.publisher", "arXiv"],
    ...(item.DOI === undefined ? [] : ([["rft_id", `info:doi/${item.DOI}`]] satisfies Keys)),
  ];
}

/** The formats for articles and for papers in proceedings. */
function venueKeys(item: CslItem): Keys {
  const journal = item.type === "article-journal";
  const optional: [string, string | undefined][] = [
    [journal ? "rft.jtitle" : "rft.btitle", item["container-title"]],
    ["rft.series", item["collection-title"]],
    ["rft.volume", item.volume],
    ["rft.pages", item.page],
    ["rft_id", item.DOI && `info:doi/${item.DOI}`],
  ];
  return [
    ["rft_val_fmt", `info:ofi/fmt:kev:mtx:${journal ? "journal" : "book"}`],
    ["rft.genre", journal ? "article" : "proceeding"],
    ["rft.atitle", item.title],
    ...item.author.map((name): [string, string] => ["rft.au", importedName(name)]),
    ["rft.date", String(yearOf(item))],
    ...optional.flatMap(([key, value]): Keys => (value === undefined ? [] : [[key, value]])),
    ["rft_id", item.URL],
  ];
}
