/**
 * Numbers as papers print them: `3.8B`, `3.3T tokens`, `128K`, `24.4 token/s`, `0.1 bits per weight`, `up to 5×`.
 * Parsed only here; everything else uses the result and prints `text`.
 */

/** Canonical units and their accepted spellings. `""` is a plain number. */
const UNITS = {
  "": ["", "points", "point"],
  "%": ["%", "percent"],
  "×": ["×", "x", "times"],
  parameters: ["parameters", "params"],
  tokens: ["tokens", "token"],
  "token/s": ["token/s", "tokens/s", "tok/s"],
  "ms/token": ["ms/token"],
  ms: ["ms"],
  s: ["s"],
  hours: ["hours", "hour", "h"],
  days: ["days", "day"],
  weeks: ["weeks", "week"],
  "GPU hours": ["GPU hours", "GPU hour", "GPU-hours"],
  GB: ["GB", "GiB"],
  MB: ["MB", "MiB"],
  KB: ["KB", "KiB"],
  bits: ["bits", "bit", "-bit"],
  "bits per weight": ["bits per weight", "bpw"],
  perplexity: ["perplexity"],
  USD: ["USD"],
  pixels: ["pixels"],
} as const;

export type Unit = keyof typeof UNITS;
export const units = Object.keys(UNITS) as Unit[];

const SPELLINGS = new Map<string, Unit>(
  Object.entries(UNITS).flatMap(([unit, spellings]) => spellings.map((s) => [s.toLowerCase(), unit as Unit])),
);

/** How the printed number relates to the true one. Only `exact` numbers are ranked or plotted. */
const BOUNDS = { "~": "about", ">": "over", "≥": "at least", "<": "under", "≤": "at most" } as const;
export const bounds = ["exact", "about", "over", "at least", "under", "at most", "up to", "range"] as const;
export type Bound = (typeof bounds)[number];

const MULTIPLIERS: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

export interface Quantity {
  /** As printed, normalized: `up to 5×`. */
  text: string;
  /** In the unit, multiplied: `3.8B` is 3_800_000_000. `K` is 1,000, even for contexts that mean 1,024. */
  value: number;
  /** The upper end of a range. */
  high?: number;
  unit: Unit;
  bound: Bound;
}

const NUMBER = String.raw`[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const PATTERN = new RegExp(
  String.raw`^(?:(about|over|at least|under|at most|up to|[~>≥<≤])\s*)?(${NUMBER})\s?([KMBT](?![A-Za-z]))?` +
    String.raw`(?:\s?(?:–|to)\s?(${NUMBER})\s?([KMBT](?![A-Za-z]))?)?\s*(.*)$`,
  "u",
);

function toNumber(digits: string, multiplier: string | undefined): number {
  const plain = Number(digits.replaceAll(",", "").replace("−", "-"));
  // Multiplying in decimal keeps 3.8B at 3800000000, not 3799999999.9999995.
  return Number((plain * (multiplier ? (MULTIPLIERS[multiplier] ?? 1) : 1)).toPrecision(15));
}

/**
 * Parses one printed number. Returns null if it is not a number or its unit is unknown.
 * A number without a unit gets `fallback`.
 */
export function parseQuantity(text: string, fallback: Unit = ""): Quantity | null {
  // Printed numbers are far shorter; the limit bounds the work of the pattern.
  if (text.length > 60) return null;
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const [, prefix, digits = "", multiplier, highDigits, highMultiplier, unitText = ""] = match;
  const spelled = unitText.trim();
  const unit = spelled === "" ? fallback : SPELLINGS.get(spelled.toLowerCase());
  if (unit === undefined) return null;
  // In "2–4B" the multiplier applies to both ends.
  const low = toNumber(digits, multiplier ?? (highDigits === undefined ? undefined : highMultiplier));
  const high = highDigits === undefined ? undefined : toNumber(highDigits, highMultiplier);
  if (high !== undefined && high < low) return null;
  const bound: Bound =
    high !== undefined
      ? "range"
      : prefix === undefined
        ? "exact"
        : ((BOUNDS as Record<string, Bound>)[prefix] ?? (prefix as Bound));
  return { text: tidy(text), value: low, ...(high === undefined ? {} : { high }), unit, bound };
}

/** The printed form with typographic signs: `5x` becomes `5×`, `-1.6` becomes `−1.6`. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/(\d)\s?x$/u, "$1×")
    .replace(/^-(?=\d)/u, "−")
    .replace(/\s+/gu, " ");
}

/** A computed value in short form: 3800000000 is `3.8B`, 0.0712 is `0.071`. At most `digits` significant digits. */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value);
  for (const [letter, factor] of [
    ["T", 1e12],
    ["B", 1e9],
    ["M", 1e6],
    ["K", 1e4],
  ] as const) {
    if (size >= factor) {
      const scale = letter === "K" ? 1e3 : factor;
      return `${trim(value / scale, digits)}${letter}`;
    }
  }
  return trim(value, digits);
}

function trim(value: number, digits: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits));
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: digits, useGrouping: true });
    formats.set(digits, format);
  }
  return format.format(rounded);
}

/** Cached by digits: creating a formatter takes longer than formatting a thousand numbers. */
const formats = new Map<number, Intl.NumberFormat>();
