/** Digests: what was added on one day, or in one week from Monday to Sunday. Plain dates, no clock. */
import { groupBy, type Catalogue, type Paper } from "../../catalogue/catalogue.ts";
import { addDays, formatDay, mondayOf } from "../../lib/dates.ts";

export type Period = "day" | "week";

export interface DigestGroup {
  kind: "family" | "topic";
  id: string;
  name: string;
  papers: readonly Paper[];
  /** Number of the group's papers that are not listed. */
  more: number;
}

export interface Digest {
  /** `2026-11-24` or `week-2026-11-23` (the week's Monday): its address. */
  id: string;
  period: Period;
  /** First and last day. */
  from: string;
  to: string;
  /** `24 Nov 2026` or `23 to 29 Nov 2026`. */
  name: string;
  /** Newest first. */
  papers: readonly Paper[];
}

/**
 * The digests of a list of papers, newest first: one for each day or week in which something was added.
 * @param until only periods that were over when this day began
 */
export function digestsOf(papers: readonly Paper[], period: Period, until?: string): Digest[] {
  const start = (paper: Paper) => (period === "day" ? paper.added : mondayOf(paper.added));
  return [...groupBy(papers, (paper) => [start(paper)])]
    .map(([from, added]) => makeDigest(period, from, added))
    .filter(({ to }) => until === undefined || to < until)
    .sort((a, b) => b.from.localeCompare(a.from));
}

/** @param from a day, or a week's Monday */
export function makeDigest(period: Period, from: string, papers: readonly Paper[]): Digest {
  const to = period === "day" ? from : addDays(from, 6);
  return {
    id: period === "day" ? from : `week-${from}`,
    period,
    from,
    to,
    name: period === "day" ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`,
    papers,
  };
}

/** `MiniCPM4, Phi-4-Mini and 35 more` */
export function digestTitle({ papers }: Digest): string {
  const [first, second] = papers.map(({ short }) => short);
  if (papers.length <= 1) return first ?? "nothing new";
  if (papers.length === 2) return `${first} and ${second}`;
  return `${first}, ${second} and ${papers.length - 2} more`;
}

/**
 * Papers by family and, without one, by their first topic; each paper once, families before topics. Above `limit`
 * papers, groups are filled in turns, so that a large group does not crowd out others.
 */
export function digestGroups(digest: Digest, catalogue: Catalogue, limit: number): DigestGroup[] {
  const byGroup = groupBy(digest.papers, (paper) => [paper.families[0] ?? `topic ${paper.topics[0]}`]);
  const counts = new Map([...byGroup.keys()].map((key) => [key, 0]));
  let left = Math.min(limit, digest.papers.length);
  while (left > 0) {
    for (const [key, papers] of byGroup) {
      const count = counts.get(key) ?? 0;
      if (left === 0 || count === papers.length) continue;
      counts.set(key, count + 1);
      left -= 1;
    }
  }
  const groupOf = (kind: DigestGroup["kind"], key: string, { id, name }: { id: string; name: string }) => {
    const papers = byGroup.get(key);
    if (papers === undefined) return [];
    const shown = papers.slice(0, counts.get(key));
    return [{ kind, id, name, papers: shown, more: papers.length - shown.length }];
  };
  return [
    ...catalogue.families.flatMap((family) => groupOf("family", family.id, family)),
    ...catalogue.topics.flatMap((topic) => groupOf("topic", `topic ${topic.id}`, topic)),
  ];
}
