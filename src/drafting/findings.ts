/** Addresses, names and numbers extracted from a title, an abstract and a comment. */
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { webAddress } from "../schema/fields.ts";
import { allText, type PaperMetadata } from "./metadata.ts";

export interface Links {
  code?: string;
  weights: string[];
  project?: string;
}

/** The authors' addresses: the first repository, the models, the first page that is neither. */
export function findLinks(metadata: PaperMetadata): Links {
  const found = (allText(metadata).match(/https?:\/\/[^\s<>"'{}|\\^`()]+/g) ?? [])
    .map((address) => address.replace(/[.,;:!?\]*]+$/, "").replace(/^http:/, "https:"))
    .filter((address) => webAddress.safeParse(address).success);
  const links: Links = { weights: [] };
  for (const address of new Set(found)) {
    const { hostname, pathname } = new URL(address);
    if (/(?:^|\.)(?:arxiv\.org|doi\.org|openreview\.net|creativecommons\.org)$/.test(hostname)) continue;
    if (/^(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)$/.test(hostname)) links.code ??= address;
    else if (hostname !== "huggingface.co" || pathname.startsWith("/spaces/")) links.project ??= address;
    else if (!/^\/(?:datasets|papers|blog)\//.test(pathname)) links.weights.push(address);
  }
  return links;
}

export interface VenueFinding {
  name: string;
  year: string;
  /** The text it was found in. */
  said: string;
}

/** A venue of the catalogue, followed by a year: "Accepted at NeurIPS 2024". */
export function findVenue(
  { comment, journalRef, venue }: PaperMetadata,
  papers: CatalogueFiles["papers"],
): VenueFinding | undefined {
  const known = [...new Set(papers.flatMap(({ fields }) => fields.venue?.name ?? []))].sort(
    (a, b) => b.length - a.length || a.localeCompare(b),
  );
  for (const said of [journalRef, venue, comment]) {
    for (const name of known) {
      const year = new RegExp(`${wordPattern(name)}\\D{0,12}((?:19|20)\\d{2})(?!\\d)`, "u").exec(said ?? "")?.[1];
      if (said !== undefined && year !== undefined) return { name, year, said };
    }
  }
  return undefined;
}

/**
 * Ids of benchmarks that a text names, in its order. Case-sensitive where the name is also a common word: MATH, math.
 */
export function findBenchmarks(text: string, benchmarks: CatalogueFiles["benchmarks"]): string[] {
  return inOrder(
    [...benchmarks].map(([id, { fields }]) => ({
      id,
      place: text.search(new RegExp(wordPattern(fields.name), /^\p{L}+$/u.test(fields.name) ? "u" : "iu")),
    })),
  );
}

/** Ids of models of the catalogue, and of named outside models, that a text names, in its order. */
export function findModels(text: string, { papers, outsideModels }: CatalogueFiles): string[] {
  const models = [
    ...papers.flatMap(({ fields }) => fields.models.map(({ id, name }) => ({ id, name }))),
    ...[...outsideModels].map(([id, { name }]) => ({ id, name })),
  ];
  return inOrder(models.map(({ id, name }) => ({ id, place: text.search(new RegExp(wordPattern(name), "iu")) })));
}

const inOrder = (found: { id: string; place: number }[]) =>
  found
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place || a.id.localeCompare(b.id))
    .map(({ id }) => id);

/** A name that is not part of a longer one: MMLU is not found in MMLU-Pro. A space also matches a hyphen. */
function wordPattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]+");
  return `(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}]|[-.][\\p{L}\\p{N}])`;
}

/** Numbers with their units as printed, without LaTeX syntax: "3.8B", "69%", "1.72×". */
export function findNumbers(text: string): string[] {
  const plain = text
    .replace(/\\times|\\!|\\%/g, (sign) => ({ "\\times": "×", "\\%": "%" })[sign] ?? "")
    .replace(/[${}~]/g, "");
  const numbers = plain.match(
    /(?<![\p{L}\p{N}.-])\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?(?:\s?(?:%|×|x(?![\p{L}\p{N}])|[KMBT](?![\p{L}\p{N}])|bits?\b|[GMK]B\b|ms\b|tokens?\/s\b|trillion\b|billion\b|million\b))(?:\s(?:tokens|parameters)\b)?/gu,
  );
  return [...new Set(numbers ?? [])];
}
