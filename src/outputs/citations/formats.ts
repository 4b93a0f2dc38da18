/** Formats in which a paper's citation is exported as a file. */
import { toBibtex } from "./bibtex.ts";
import { toCsl, type CitedPaper } from "./csl.ts";
import { toRis } from "./ris.ts";

export const citationFormats = {
  bibtex: { name: "BibTeX", extension: "bib", type: "application/x-bibtex", write: toBibtex },
  ris: { name: "RIS", extension: "ris", type: "application/x-research-info-systems", write: toRis },
  csl: {
    name: "CSL-JSON",
    extension: "json",
    type: "application/vnd.citationstyles.csl+json",
    write: (paper: CitedPaper) => `${JSON.stringify([toCsl(paper)])}\n`,
  },
} as const;
export type CitationFormat = keyof typeof citationFormats;

/** The file as a `data:` address: a download without a file per paper and without JavaScript. */
export function dataUrl(format: CitationFormat, text: string): string {
  return `data:${citationFormats[format].type};charset=utf-8,${encodeURIComponent(text)}`;
}
