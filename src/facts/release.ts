/** A family's releases in chronological order, and what each one added. */
import type { Paper } from "../catalogue/catalogue.ts";
import type { Quantity } from "../schema/quantity.ts";
import { disclosedValue } from "./size.ts";

export interface Release {
  paper: Paper;
  /** Whether it is the family's first in the catalogue. */
  first: boolean;
  /** In words: "longest context: 128K (before: 4K)". Only disclosed facts; empty for the first release. */
  brought: string[];
}

/**
 * Papers of a family that introduce models, oldest first.
 * @param newest how many of the newest to return; each is still compared with all earlier ones
 */
export function releasesOf(papers: readonly Paper[], newest = Infinity): Release[] {
  const sorted = papers
    .filter((paper) => paper.models.length > 0)
    .sort((a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id));
  const left = Math.max(0, sorted.length - newest);
  return sorted.slice(left).map((paper, index) => {
    const before = sorted.slice(0, left + index);
    const first = before.length === 0;
    return { paper, first, brought: first ? [] : broughtBy(paper, before) };
  });
}

function broughtBy(paper: Paper, before: readonly Paper[]): string[] {
  const known = new Set(before.flatMap((other) => other.models.flatMap((model) => model.modalities ?? [])));
  const modalities = new Set(paper.models.flatMap((model) => model.modalities ?? []));
  const fresh = [...modalities].filter((modality) => known.size > 0 && !known.has(modality));
  const firstExpert =
    paper.models.some((model) => disclosedValue(model.active)) &&
    !before.some((p) => p.models.some((m) => disclosedValue(m.active)));
  return [
    ...(fresh.length > 0 ? [`first with ${fresh.join(" and ")} input`] : []),
    ...(firstExpert ? ["first mixture of experts"] : []),
    ...record("largest model", "parameters", Math.max, paper, before),
    ...record("smallest model", "parameters", Math.min, paper, before),
    ...record("most training tokens", "tokens", Math.max, paper, before),
    ...record("longest context", "context", Math.max, paper, before),
  ];
}

/** A number beyond those of all earlier releases. */
function record(
  name: string,
  key: "parameters" | "tokens" | "context",
  pick: (...values: number[]) => number,
  paper: Paper,
  before: readonly Paper[],
): string[] {
  const extreme = (papers: readonly Paper[]): Quantity | undefined => {
    const all = papers.flatMap((p) => p.models.flatMap((model) => disclosedValue(model[key]) ?? []));
    const extremeValue = pick(...all.map(({ value }) => value));
    return all.find((quantity) => quantity.value === extremeValue);
  };
  const now = extreme([paper]);
  const then = extreme(before);
  if (!now || !then || now.value === then.value || pick(now.value, then.value) !== now.value) return [];
  return [`${name}: ${now.text} (before: ${then.text})`];
}
