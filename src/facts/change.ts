/** Formats differences between versions. */
import type { Change, Correction } from "../schema/paper.ts";

/** `Title`, `Authors`, or the number or part that changed. */
export function changeTitle(change: Change): string {
  if (change.field !== undefined) return change.field;
  return change.what === "title" ? "Title" : "Authors";
}

/** `arXiv v2`, or the name of a published version. */
export function printVersion(version: string): string {
  return /^v?\d+$/.test(version) ? `arXiv v${version.replace("v", "")}` : version;
}

/** A value, or a list of names cut after five, with the number of further ones. */
export function shortValue(value: string | string[]): string {
  if (typeof value === "string") return value;
  const shown = value.slice(0, 5).join(", ");
  return value.length > 5 ? `${shown} and ${value.length - 5} more (${value.length} in all)` : shown;
}

/** The part of a change's id that distinguishes it from the paper's other changes; stable. */
export function changeKey(change: Change): string {
  return slugOf([changeTitle(change), change.from.version, change.to.version]);
}

/** The same for a correction. */
export function correctionKey({ date, what }: Correction): string {
  return `${date}/${slugOf([what]).slice(0, 60)}`;
}

/** Letters and digits of any script; everything else becomes a dash. */
function slugOf(parts: readonly string[]): string {
  return parts
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^-|-$/g, "");
}
