/** Every paper's signals on one day, and their file format. */
import { z } from "zod";
import { day, slug } from "../schema/fields.ts";
import type { Issue } from "../reader/issue.ts";
import { signalFields } from "./sources/index.ts";

/** An absent value is unknown, never 0. Keys are in the order of the file. */
export const signalRow = z
  .strictObject(signalFields)
  .refine((row) => (row.stars === undefined) === (row.repository === undefined), {
    error: "`stars` and `repository` go together",
  });

export const snapshot = z.strictObject({
  day,
  papers: z.record(slug("a paper's id"), signalRow),
});

export type SignalRow = z.output<typeof signalRow>;
export type Snapshot = z.output<typeof snapshot>;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const HINT = "Restore it (git checkout) or delete it; `npm run signals` collects today's again";

/** One line per paper, sorted, so that diffs are small. Papers without any known value are omitted. */
export function formatSnapshot({ day, papers }: Snapshot): string {
  const lines = Object.entries(papers)
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, row]): [string, string] => [
      id,
      JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => compareText(a, b)))),
    ])
    .filter(([, row]) => row !== "{}")
    .map(([id, row]) => `${JSON.stringify(id)}:${row}`);
  return `{"day":${JSON.stringify(day)},"papers":{\n${lines.join(",\n")}\n}}\n`;
}

/** @param file path from the repository's root; its name is the day */
export function parseSnapshot(
  file: string,
  text: string,
): { snapshot: Snapshot; issues: [] } | { snapshot: null; issues: Issue[] } {
  const fail = (...issues: Pick<Issue, "line" | "column" | "field" | "message">[]) => ({
    snapshot: null,
    issues: issues.map((issue): Issue => ({ file, ...issue, hint: HINT, rule: "signals", severity: "error" })),
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail({ ...placeOf(error as Error, text), message: "is not valid JSON: truncated or edited by hand" });
  }
  const parsed = snapshot.safeParse(value);
  if (!parsed.success) {
    const lines = text.split("\n");
    return fail(
      ...parsed.error.issues.map(({ path, message }) => {
        const line = lines.findIndex((line) => path[1] !== undefined && line.startsWith(`"${String(path[1])}":`));
        return {
          ...(line < 0 ? {} : { line: line + 1, column: 1 }),
          ...(path.length === 0 ? {} : { field: path.join(".") }),
          message,
        };
      }),
    );
  }
  if (!file.endsWith(`/${parsed.data.day}.json`)) {
    return fail({ field: "day", message: `says ${parsed.data.day}, unlike the file's name` });
  }
  return { snapshot: parsed.data, issues: [] };
}

/** V8 reports "(line 3 column 5)" for a wrong character, and no position for truncated text: then it is the end. */
function placeOf(error: Error, text: string): { line: number; column: number } {
  const reported = /\(line (\d+) column (\d+)\)/.exec(error.message);
  if (reported) return { line: Number(reported[1]), column: Number(reported[2]) };
  const lines = text.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Merges two runs of one day: the later run's values, and the earlier run's where the later has none. */
export function mergeRows(
  earlier: Readonly<Record<string, SignalRow>>,
  later: Readonly<Record<string, SignalRow>>,
): Record<string, SignalRow> {
  const merged: Record<string, SignalRow> = { ...earlier };
  for (const [id, row] of Object.entries(later)) {
    // `stars` and `repository` are always set together, so a pair is never mixed.
    merged[id] = { ...merged[id], ...row };
  }
  return merged;
}
