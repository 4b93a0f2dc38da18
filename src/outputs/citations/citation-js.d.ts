/** The parts of Citation.js used here; it has no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: unknown);
    data: Record<string, unknown>[];
    format(output: string, options?: Record<string, unknown>): string;
  }
  export const plugins: {
    input: {
      /** Parses text of a named format, without network requests. */
      chain(text: string, options: { forceType: string; target?: string; generateGraph: false }): unknown;
    };
    config: {
      get(name: "@csl"): {
        styles: { add(name: string, xml: string): void; get(name: string): string };
        /** An engine, cached per style and language, with only these `items`. */
        engine(
          items: readonly { id: string }[],
          style: string,
          language: string,
          format: "text" | "html",
        ): { updateItems(ids: string[], unsorted: boolean): void; makeBibliography(): [unknown, string[]] };
      };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
