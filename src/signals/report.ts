/** What a run says at its end. */
import { pluralize } from "../lib/pluralize.ts";
import { failedWholly, type SourceResult } from "./sources/source.ts";

/** Names in one line: a source that lacks half of 10,000 papers need not list them. */
const NAMES_SHOWN = 12;

/** Lines of one kind for one source: beyond them a count says as much. */
const LINES_SHOWN = 50;

/** One line a source: how much it was asked and what came of it. */
export function summarize({ source, asked, values, absent, failures }: SourceResult): string {
  const parts = [
    `${pluralize(asked, "paper")} asked for`,
    `${values.size} known`,
    ...(absent.length > 0 ? [`${absent.length} not there (${someOf(absent)})`] : []),
    ...(failures.length > 0 ? ["failures below"] : []),
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
      ...(rest > 0 ? [`${result.source}  and ${rest} more like these`] : []),
      ...(failedWholly(result) ? [`${result.source}  gave no answer at all`] : []),
    ];
  });
}
