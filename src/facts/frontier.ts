/** The best of a comparable group: per size band, and by size. Only exact numbers are used. */
import type { BenchmarkFields } from "../schema/taxonomy.ts";
import type { ComparableGroup } from "./comparability.ts";
import type { Measurement } from "./measurement.ts";
import { sizeBand, sizeBands, type SizeBand } from "./size.ts";

type Better = BenchmarkFields["better"];

export interface Sized {
  measurement: Measurement;
  /** Parameters, total or active as the caller chose. */
  size: number;
}

/** Members with an exact number and a known size. `sizeOf` returns parameters, or undefined if not disclosed. */
export function sizedMembers(group: ComparableGroup, sizeOf: (model: string) => number | undefined): Sized[] {
  return group.members.flatMap((measurement) => {
    const size = measurement.model === undefined ? undefined : sizeOf(measurement.model);
    return size === undefined || measurement.quantity.bound !== "exact" ? [] : [{ measurement, size }];
  });
}

/** The best member of each size band that has members. */
export function bestPerBand(members: readonly Sized[], better: Better): { band: SizeBand; best: Sized }[] {
  return sizeBands.flatMap((band) => {
    const within = members.filter(({ size }) => sizeBand(size) === band);
    const best = within.reduce<Sized | undefined>(
      (leader, member) => (leader === undefined || beats(member, leader, better) ? member : leader),
      undefined,
    );
    return best ? [{ band, best }] : [];
  });
}

/** Members that no smaller or equally large member beats, smallest first. */
export function frontier(members: readonly Sized[], better: Better): Sized[] {
  const bySize = [...members].sort(
    (a, b) =>
      a.size - b.size ||
      (better === "higher" ? -1 : 1) * (a.measurement.quantity.value - b.measurement.quantity.value) ||
      a.measurement.id.localeCompare(b.measurement.id),
  );
  const line: Sized[] = [];
  for (const member of bySize) {
    const last = line.at(-1);
    if (last === undefined || beats(member, last, better)) line.push(member);
  }
  return line;
}

/**
 * At most `count` members for a plot: the frontier, then the best of each size band in turn.
 * @param members best first
 */
export function picturedMembers(members: readonly Sized[], better: Better, count: number): Sized[] {
  if (members.length <= count) return [...members];
  const bands = sizeBands.map((band) => members.filter(({ size }) => sizeBand(size) === band));
  const ranks = Math.max(...bands.map((band) => band.length));
  const inTurn = Array.from({ length: ranks }, (_, rank) => bands.flatMap((band) => band[rank] ?? [])).flat();
  const chosen = new Set([...new Set([...frontier(members, better), ...inTurn])].slice(0, count));
  return members.filter((member) => chosen.has(member));
}

function beats(a: Sized, b: Sized, better: Better): boolean {
  const difference = a.measurement.quantity.value - b.measurement.quantity.value;
  return better === "higher" ? difference > 0 : difference < 0;
}
