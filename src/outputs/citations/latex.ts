/** Escapes text for LaTeX, with letters that old BibTeX styles can sort. */

const SIGNS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even after a backslash: an unbalanced one would end its field.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "$<$",
  ">": "$>$",
  "–": "--",
  "—": "---",
};

/**
 * Symbols that LaTeX has in math mode only. Each is in braces, so that BibTeX does not recase it. Symbols that LaTeX
 * accepts as text (`×`, `±`, `→`, `†`) are unchanged: fewer programs know their commands.
 */
const MATH: Record<string, string> = {
  "−": "-",
  "≈": "\\approx",
  "≥": "\\geq",
  "≤": "\\leq",
  "∞": "\\infty",
  "₂": "_2",
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  δ: "\\delta",
  ε: "\\epsilon",
  η: "\\eta",
  θ: "\\theta",
  κ: "\\kappa",
  λ: "\\lambda",
  μ: "\\mu",
  π: "\\pi",
  ρ: "\\rho",
  σ: "\\sigma",
  τ: "\\tau",
  φ: "\\phi",
  χ: "\\chi",
  ψ: "\\psi",
  ω: "\\omega",
  Δ: "\\Delta",
  Σ: "\\Sigma",
  Φ: "\\Phi",
  Ψ: "\\Psi",
  Ω: "\\Omega",
  ...scripts("₀₁₂₃₄₅₆₇₈₉", "_"),
  ...scripts("⁰¹²³⁴⁵⁶⁷⁸⁹", "^"),
};

/** Letters that are not accented; those that programs confuse (`\OE` with `\O`) are unchanged. */
const LETTERS: Record<string, string> = {
  ß: "\\ss",
  æ: "\\ae",
  Æ: "\\AE",
  ø: "\\o",
  Ø: "\\O",
  ł: "\\l",
  Ł: "\\L",
};

/** Combining marks that LaTeX has an accent for. */
const ACCENTS: Record<string, string> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u",
  "\u0307": ".",
  "\u0308": '"',
  "\u030A": "r",
  "\u030B": "H",
  "\u030C": "v",
  "\u0323": "d",
  "\u0327": "c",
  "\u0328": "k",
};

/** Text that needs no escaping, as most names and words. */
const PLAIN = /^(?:[A-Za-z0-9 .,:;()[\]?!/+=]|-(?!-))*$/;

/**
 * Letters with accents become `{\'e}`, which BibTeX sorts and abbreviates as a letter; letters of other scripts are
 * unchanged. A dotless base is not needed: `\'i` is `í` in every LaTeX since 2e.
 */
export function escapeLatex(text: string): string {
  if (PLAIN.test(text)) return text;
  const signs = Array.from(text.normalize("NFC").replaceAll("µ", "μ"));
  // Two hyphens would be read as a dash.
  return signs.map((sign, index) => (sign + (signs[index + 1] ?? "") === "--" ? "-{}" : escapeSign(sign))).join("");
}

function escapeSign(sign: string): string {
  const plain = SIGNS[sign];
  if (plain !== undefined) return plain;
  const math = MATH[sign];
  if (math !== undefined) return `{$${math}$}`;
  const letter = LETTERS[sign];
  if (letter !== undefined) return `{${letter}}`;
  const [base = "", ...marks] = Array.from(sign.normalize("NFD"));
  const accents = marks.map((mark) => ACCENTS[mark]);
  if (!/^[A-Za-z]$/.test(base) || accents.length === 0 || accents.includes(undefined)) return sign;
  return `{${accents.reduce<string>((inner, accent, depth) => accented(accent ?? "", inner, depth), base)}}`;
}

/** Superscript or subscript digits in their order. */
function scripts(digits: string, sign: string): Record<string, string> {
  return Object.fromEntries(Array.from(digits, (digit, value) => [digit, `${sign}${value}`]));
}

/** `\'e`, `\v{c}`, `\'{\^e}` */
function accented(accent: string, inner: string, depth: number): string {
  return depth > 0 || /[a-z]/i.test(accent) ? `\\${accent}{${inner}}` : `\\${accent}${inner}`;
}
