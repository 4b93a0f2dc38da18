/** The contents of the changes pages: first changed numbers, then changed text, then our own corrections. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { paginateByWeight } from "../catalogue/pagination.ts";
import { limits } from "../config.ts";
import type { Facts, PaperChange } from "./facts.ts";

type Corrected = Catalogue["corrections"][number];

export interface ChangePage {
  numbers: readonly PaperChange[];
  others: readonly PaperChange[];
  corrections: readonly Corrected[];
}

type Row = { kind: "numbers" | "others"; item: PaperChange } | { kind: "corrections"; item: Corrected };

export function changePages(catalogue: Catalogue, facts: Facts): ChangePage[] {
  const isNumber = ({ change }: PaperChange) => change.what === "number";
  const rows: Row[] = [
    ...facts.changes.filter(isNumber).map((item): Row => ({ kind: "numbers", item })),
    ...facts.changes.filter((item) => !isNumber(item)).map((item): Row => ({ kind: "others", item })),
    ...catalogue.corrections.map((item): Row => ({ kind: "corrections", item })),
  ];
  return paginateByWeight(rows, limits.changesPerPage).map((page) => ({
    numbers: page.flatMap((row) => (row.kind === "numbers" ? [row.item] : [])),
    others: page.flatMap((row) => (row.kind === "others" ? [row.item] : [])),
    corrections: page.flatMap((row) => (row.kind === "corrections" ? [row.item] : [])),
  }));
}

/** The page on which each part begins; for an empty part, the last page. */
export function firstPages(pages: readonly ChangePage[]): Record<keyof ChangePage, number> {
  const first = (part: keyof ChangePage) => {
    const found = pages.findIndex((page) => page[part].length > 0);
    return found < 0 ? pages.length : found + 1;
  };
  return { numbers: first("numbers"), others: first("others"), corrections: first("corrections") };
}
