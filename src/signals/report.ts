/** Summary and problems of a run, as text. */
import { pluralize } from "../lib/pluralize.ts";
import { failedWholly, type SourceResult } from "./sources/source.ts";

/** Names listed per line; a source may lack half of 10,000 papers. */
const NAMES_SHOWN = 12;

/** Lines per source; further ones are counted. */
const LINES_SHOWN = 50;

/** One line per source: how many papers were requested, known and absent. */
export function summarize({ source, requested, values, absent, failures }: SourceResult): string {
  const parts = [
    `${pluralize(requested, "paper")} requested`,
    `${values.size} known`,
    ...(absent.length > 0 ? [`${absent.length} not found (${someOf(absent)})`] : []),
    ...(failures.length > 0 ? ["with failures"] : []),
  ];
  return `${source}  ${parts.join(", ")}`;
}

function someOf(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return `${names.slice(0, NAMES_SHOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** What failed and what should be fixed: `github  OpenBMB/MiniCPM  HTTP 500 after 4 tries`. */
export function listTroubles(results: readonly SourceResult[]): string[] {
  return results.flatMap((result) => {
    const lines = [
      ...result.failures.map(({ what, reason }) => `${result.source}  ${what}  ${reason}`),
      ...result.notes.map((note) => `${result.source}  ${note}`),
    ];
    const rest = lines.length - LINES_SHOWN;
    return [
      ...lines.slice(0, LINES_SHOWN),
      ...(rest > 0 ? [`${result.source}  and ${rest} more`] : []),
      ...(failedWholly(result) ? [`${result.source}  gave no response`] : []),
    ];
  });
}
