/** One test for a rule and all that it holds for: it fails once and names every item. */
import { diff, inspect } from "node:util";

/** Lines of a failure that tell two things apart, at most. */
const LINES = 12;

/**
 * Runs a check on each item.
 * @returns what failed, as `item: message`; expected to equal `[]`
 * @throws if there is no item
 */
export async function failuresOf<T extends string | { id: string }>(
  items: readonly T[],
  check: (item: T) => unknown,
): Promise<string[]> {
  if (items.length === 0) throw new Error("there is nothing to check");
  const failures: string[] = [];
  for (const item of items) {
    try {
      await check(item);
    } catch (error) {
      failures.push(`${typeof item === "string" ? item : item.id}: ${messageOf(error)}`);
    }
  }
  return failures;
}

/** A failed assertion's message, which cuts long values short, and the lines in which they differ. */
function messageOf(error: unknown): string {
  const { message, actual, expected } = error as Error & { actual?: unknown; expected?: unknown };
  if (!["object", "string"].includes(typeof expected)) return message;
  const changed = diff(linesOf(actual), linesOf(expected)).flatMap(([operation, line]) =>
    operation === 0 ? [] : [`${operation === 1 ? "found" : "expected"} ${line.trim()}`],
  );
  return [message, ...changed.slice(0, LINES)].join("\n  ");
}

const linesOf = (value: unknown): string[] =>
  (typeof value === "string"
    ? value
    : inspect(value, { depth: null, compact: false, maxArrayLength: null, maxStringLength: null, sorted: true })
  ).split("\n");
