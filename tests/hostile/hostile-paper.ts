/** A paper that the lint accepts, with texts that are syntax in some output format. */
import { PHI_TEXT } from "../small-catalogue.ts";

export const HOSTILE_FILE = "content/papers/2024/hostile.md";

/** HTML, attributes, scripts, comments, entities, CDATA, templates. */
export const MARKUP = `</script><script>canary()</script><!--"'><img src=x onerror=canary()> ]]> & &lt; {{x}} \${y}`;
/** Commands, comments, mathematics and groups of LaTeX, and the end of a BibTeX field. */
export const LATEX = String.raw`\input{x} \write18{y} %c #d $e$ {f} }g, h = "i" ~j ^k _l @m{n, and o`;
/** Run by spreadsheets. */
export const FORMULA = `=cmd|' /C calc'!A0`;
/** Ends a cell of a Markdown table, a link or code. */
export const TABLE = "a | b \\| c `d [e](https://site.example) <f>";

const quoted = (text: string) => JSON.stringify(text);

export const HOSTILE_PAPER = PHI_TEXT.replaceAll("phi-3-mini", "hostile-model")
  .replace("2404.14219", "2404.14221")
  .replace("title: Phi-3 Technical Report", () => `title: ${quoted(`${MARKUP} ${LATEX}`)}`)
  .replace("short: Phi-3", () => `short: ${quoted("@SUM(1+1)*<b>&|")}`)
  .replace('tldr: "One sentence."', () => `tldr: ${quoted(`${MARKUP} ${TABLE}`)}`)
  .replace("  - Marah Abdin", () =>
    [MARKUP, LATEX, FORMULA, "One and Another, Jr."].map((name) => `  - ${quoted(name.slice(0, 120))}`).join("\n"),
  )
  .replace("sources:", () => `organizations: [${quoted(MARKUP)}, ${quoted(FORMULA)}]\nsources:`)
  .replace("where: abstract", () => `where: ${quoted(`${TABLE} ${MARKUP}`)}`)
  .replace("name: hostile-model", () => `name: ${quoted(FORMULA)}`)
  .replace("value: 3.8B, source: abstract }", () => `value: 3.8B, source: abstract, note: ${quoted(MARKUP)} }`)
  .replace(
    "settings: { shots: 5 }",
    () => `settings: { shots: 5, harness: ${quoted(MARKUP)}, other: ${quoted(TABLE)} }`,
  )
  .replace(
    "    source: abstract\n---",
    () =>
      `    source: abstract\nnotes:\n  - { what: ${quoted(MARKUP)}, value: ${quoted(LATEX)}, source: abstract }\n---`,
  )
  .replace("A summary.", () => "Text with \\<script\\>canary()\\</script\\>, 1 < 2, `<img src=x onerror=canary()>`.");
