const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
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
  "≥": "$\\geq$",
  "≤": "$\\leq$",
  "†": "\\dag{}",
};

/** Text with everything that LaTeX would take as a command escaped. */
export const escapeLatex = (text: string) => text.replace(/[\\{}$&#%_~^<>×−–μ≥≤†]/gu, (sign) => LATEX[sign] ?? sign);
