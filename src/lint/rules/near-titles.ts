/** Titles that differ by a word or a typing error: usually one paper in two files. */
import { distance } from "fastest-levenshtein";
import type { Finding } from "../../reader/issue.ts";
import type { ReadEntry } from "../../reader/catalogue-files.ts";
import { at } from "../../reader/zod-issues.ts";
import { getField, asText } from "../../reader/untyped.ts";
import type { CatalogueRule } from "../rule.ts";
import { titleKey } from "./duplicates.ts";

/** Shorter titles are similar by chance: "Phi-3" and "Phi-4". */
const FEWEST_WORDS = 4;
/** Share of characters that may differ. */
const SHARE = 0.08;
/** Titles compared under one signature. More only share a phrase, such as "… Technical Report". */
const MAX_BLOCK = 30;
/** Up to this many named files are compared with all titles; more are grouped by signature first. */
const FEW = 20;

interface Titled {
  entry: ReadEntry;
  title: string;
}

export const nearTitles: CatalogueRule = {
  name: "near-titles",
  severity: "warning",
  check({ read, isNamed }) {
    const titled = read.papers.flatMap((entry): Titled[] => {
      const title = asText(getField(entry.content.fields, "title"))?.slice(0, 400);
      return title === undefined ? [] : [{ entry, title }];
    });
    const named = titled.filter(({ entry }) => isNamed(entry.content.file));
    const pairs = named.length <= FEW ? pairsWith(named, titled) : pairsOf(titled);
    return pairs.map(([{ entry }, other]): Finding => {
      const message = `is almost the title of ${other.entry.content.file}`;
      return at(entry.content, ["title"], message, "one paper, one file; ignore this if they are different papers");
    });
  },
};

/** Similar titles of a few papers, each pair once. */
function pairsWith(named: readonly Titled[], all: readonly Titled[]): [Titled, Titled][] {
  const done = new Set<Titled>();
  return named.flatMap((one) => {
    done.add(one);
    const signatures = new Set(signaturesOf(one.title));
    return all.flatMap((other): [Titled, Titled][] =>
      !done.has(other) &&
      Math.abs(one.title.length - other.title.length) <= 1 + one.title.length / 4 &&
      signaturesOf(other.title).some((signature) => signatures.has(signature)) &&
      isNear(one, other)
        ? [[one, other]]
        : [],
    );
  });
}

/** Similar titles among all papers, the later one first. */
function pairsOf(all: readonly Titled[]): [Titled, Titled][] {
  const blocks = new Map<number, Titled[]>();
  return all.flatMap((one) => {
    const near = new Set<Titled>();
    for (const signature of signaturesOf(one.title)) {
      const block = blocks.get(signature);
      if (block === undefined) blocks.set(signature, [one]);
      else if (block.length < MAX_BLOCK) {
        for (const other of block) if (isNear(one, other)) near.add(other);
        block.push(one);
      }
    }
    return [...near].map((other): [Titled, Titled] => [one, other]);
  });
}

/**
 * Hashes of the title's words in any order, and of the words without each one of them: similar titles share at least
 * one. Titles that share one by chance are only compared in vain.
 */
function signaturesOf(title: string): number[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return [];
  const numbers = words.map(numberOf);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return [...new Set([sum, ...numbers.map((number) => sum - number)])];
}

/** FNV-1a: collisions are rare. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Numbers distinguish versions, and `duplicates` reports equal keys. */
function isNear(a: Titled, b: Titled): boolean {
  const [one, other] = [titleKey(a.title), titleKey(b.title)];
  if (one === other || a.entry.id === b.entry.id) return false;
  if (one.replace(/\D+/g, " ") !== other.replace(/\D+/g, " ")) return false;
  return distance(one, other) <= Math.max(2, Math.floor(Math.min(one.length, other.length) * SHARE));
}
