/** How to cite a paper: files to download and references to copy. */
import type { Paper } from "../catalogue/catalogue.ts";
import { limits } from "../config.ts";
import { toCoins } from "../outputs/citations/coins.ts";
import { citationFormats, dataUrl, type CitationFormat } from "../outputs/citations/formats.ts";
import { citationStyles, formatReference, type CitationStyle } from "../outputs/citations/styles.ts";

export interface CitationView {
  files: readonly CitationFile[];
  references: readonly { id: CitationStyle; name: string; text: string }[];
  /** For reference managers, in the title of an empty span. */
  coins: string;
}

export interface CitationFile {
  id: CitationFormat;
  name: string;
  /** What the page itself shows of the file, if it does. */
  shown: string | undefined;
  /** The file's name. */
  download: string;
  /** A `data:` address. */
  href: string;
}

export function citationView(paper: Paper): CitationView {
  return {
    files: (Object.keys(citationFormats) as CitationFormat[]).map((id) => {
      const { name, extension, write } = citationFormats[id];
      const text = write(paper);
      const short = id === "bibtex" && paper.authors.length <= limits.bibtexAuthorsShown;
      return {
        id,
        name,
        shown: short ? text : undefined,
        download: `${paper.id}.${extension}`,
        href: dataUrl(id, text),
      };
    }),
    references: (Object.entries(citationStyles) as [CitationStyle, string][]).map(([id, name]) => ({
      id,
      name,
      text: formatReference(paper, id),
    })),
    coins: toCoins(paper),
  };
}
