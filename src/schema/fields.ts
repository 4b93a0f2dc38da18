/**
 * The field types of front matter. Front matter is read as text throughout (no YAML numbers, dates or booleans), so
 * that `50.00` stays as printed and an arXiv id keeps its last zero. Each type defines the text that it accepts and the
 * message with which it refuses other text.
 */
import { z } from "zod";
import { parseQuantity, type Quantity, type Unit } from "./quantity.ts";

/** An invalid value as shown in a message: short, quoted. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** Maximum lengths of text with a fixed format (an id, an arXiv id, a DOI) and of addresses; real ones need half. */
const MAX_FORM = 120;
const MAX_ADDRESS = 500;

const expected = (what: string) => (issue: { input?: unknown }) => `expected ${what}, found ${show(issue.input)}`;

/** One line of text. */
export const text = (what: string, max = 300) =>
  z
    .string({ error: expected(what) })
    .trim()
    .min(1, { error: expected(what) })
    .max(max, { error: `is longer than ${max} characters`, abort: true })
    .refine((value) => !/[\n\r]/.test(value), { error: "is more than one line" });

/** Text whose length is checked before anything else. */
const bounded = (what: string, max: number) =>
  z.string({ error: expected(what) }).max(max, { error: `is longer than ${max} characters`, abort: true });

/** Text with a fixed format. */
export const form = (pattern: RegExp, what: string) =>
  bounded(what, MAX_FORM).regex(pattern, { error: expected(what) });

export const SLUG = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

export const slug = (what: string) => form(SLUG, `${what} in small letters, digits, "-" and "."`);

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function isRealDay(value: string): boolean {
  const [, year, month, date] = DAY.exec(value) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= daysIn(+year, +month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The format of a day, as named in messages. */
export const A_DAY = "a date like 2024-04-22";

export const day = bounded(A_DAY, MAX_FORM).refine(isRealDay, { error: expected(A_DAY) });

export const year = form(/^(19|20)\d{2}$/, "a year like 2024").transform(Number);
export const count = form(/^\d{1,9}$/, "a whole number").transform(Number);
export const flag = z.enum(["true", "false"], { error: expected("true or false") }).transform((v) => v === "true");

export const webAddress = bounded("an https address", MAX_ADDRESS).refine(
  (value) => /^https:\/\/[^\s"'<>\\^`{|}]+$/.test(value) && URL.canParse(value),
  {
    error: expected("an https address"),
  },
);

/** A list, with a clear message if it is given a single value. */
export const list = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item, { error: expected(`a list of ${what}`) });

/** A printed number; without a unit it gets `fallback`. */
export const quantity = (fallback: Unit, example: string, only?: readonly Unit[]) =>
  z.string({ error: expected(`a number like ${example}`) }).transform((value, context): Quantity => {
    const parsed = parseQuantity(value, fallback);
    if (parsed === null || (only && !only.includes(parsed.unit))) {
      context.addIssue({ code: "custom", message: `expected a number like ${example}, found ${show(value)}` });
      return z.NEVER;
    }
    return parsed;
  });

/** A name from a closed list, which the message shows. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: (issue) => `expected one of ${values.join(", ")}; found ${show(issue.input)}` });
