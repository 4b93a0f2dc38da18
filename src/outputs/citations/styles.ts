/** References in the styles that people are asked for, made by citeproc from the CSL styles themselves. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
// The package exports its entry only; the styles are plain files beside it.
import chicago from "../../../node_modules/rehype-citation/dist/node/styles/chicago.js";
import mla from "../../../node_modules/rehype-citation/dist/node/styles/mla.js";
import { toCsl, type CitedPaper, type CslItem } from "./csl.ts";

/** Each style's name and what it is called on a page. */
export const citationStyles = { apa: "APA", mla: "MLA", chicago: "Chicago" } as const;
export type CitationStyle = keyof typeof citationStyles;

const csl = plugins.config.get("@csl");
for (const [name, xml] of Object.entries({ apa: csl.styles.get("apa"), mla, chicago })) {
  csl.styles.add(name, bibliographyOnly(xml));
}

/** The paper's entry in a list of references, as plain text in one line. */
export function formatReference(paper: CitedPaper, style: CitationStyle): string {
  const item = forStyles(toCsl(paper), paper.short);
  const engine = csl.engine([item], style, "en-US", "text");
  engine.updateItems([item.id], true);
  return (engine.makeBibliography()[1][0] ?? "").replace(/\s+/g, " ").trim();
}

/** One reference stands alone: without telling citations apart it takes half of the time. */
function bibliographyOnly(style: string): string {
  return style
    .replace(/ (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|subsequent-author-substitute)="[^"]*"/g, "")
    .replace(/<citation\b.*<\/citation>/s, '<citation><layout><text variable="title"/></layout></citation>')
    .replace(/<sort>.*?<\/sort>/gs, "");
}

/**
 * Without the archive beside a venue, which styles print as if the paper had been read there only; and with a name that
 * begins small (`μnit Scaling`) kept from a style that capitalizes titles.
 */
function forStyles(item: CslItem, short: string): { id: string; title: string } {
  const cited: Partial<CslItem> & { id: string; title: string } = { ...item };
  delete cited.archive;
  delete cited.archive_location;
  delete cited.genre;
  const small = /^\p{Ll}/u.test(short) && item.title.startsWith(short) ? short.split(" ")[0] : undefined;
  if (small === undefined) return cited;
  return { ...cited, title: `<span class="nocase">${small}</span>${item.title.slice(small.length)}` };
}
