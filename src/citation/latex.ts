const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces without regard to a backslash before them: one alone would end its field.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "×": "$\\times$",
  "−": "$-$",
  "–": "--",
  μ: "$\\mu$",
  τ: "$\\tau$",
  α: "$\\alpha$",
  β: "$\\beta$",
  λ: "$\\lambda$",
  "±": "$\\pm$",
  "÷": "$\\div$",
  "→": "$\\to$",
  "≈": "$\\approx$",
  "≥": "$\\geq$",
  "≤": "$\\leq$",
  "†": "\\dag{}",
};

/** Text with everything that LaTeX would take as a command escaped. */
export const escapeLatex = (text: string) =>
  text.replace(/[\\{}$&#%_~^<>×−–μταβλ±÷→≈≥≤†]/gu, (sign) => LATEX[sign] ?? sign);
