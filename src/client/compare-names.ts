/** Names of comparable models and papers, from the search index's files of names. Without DOM access. */
import type { NameEntry } from "../search/names.ts";
import { exactNames, namesBeginning } from "../search/suggest.ts";
import { nameKey } from "../search/words.ts";
import type { Names } from "./names.ts";

export interface Choice {
  kind: "models" | "papers";
  id: string;
}

/** Maximum number of suggestions. */
const SUGGESTED = 12;
/** Distinguishes a paper from a model of the same name. */
const PAPER = " (paper)";

/** The models and papers with names near the typed text, and its key. */
async function near(typed: string, names: Pick<Names, "near">): Promise<{ key: string; found: NameEntry[] }> {
  const text = typed.trim();
  const onlyPapers = text.endsWith(PAPER);
  const key = nameKey(onlyPapers ? text.slice(0, -PAPER.length) : text);
  const all = key === "" ? [] : await names.near(key);
  return { key, found: all.filter(([, , kind]) => kind === "Paper" || (kind === "Model" && !onlyPapers)) };
}

/** Suggestions that start with the typed text. */
export async function suggestComparable(typed: string, names: Pick<Names, "near">): Promise<string[]> {
  const { key, found } = await near(typed, names);
  return namesBeginning(found, key, SUGGESTED).map(([, label, kind]) => (kind === "Paper" ? label + PAPER : label));
}

/** The model or paper of a name, a model before a paper; undefined if there is none. */
export async function findComparable(typed: string, names: Pick<Names, "near">): Promise<Choice | undefined> {
  const { key, found } = await near(typed, names);
  const exact = exactNames(found, key);
  const [, , kind, path] = exact.find(([, , kind]) => kind === "Model") ?? exact[0] ?? [];
  return path === undefined
    ? undefined
    : { kind: kind === "Paper" ? "papers" : "models", id: path.split("/")[1] ?? "" };
}
