/** Citation.js 0.8 brings no types: what is used here, as it answers. https://citation.js.org/api/0.7/ */
declare module "@citation-js/core" {
  export const plugins: {
    input: {
      /** Parses text of a named format, without looking anything up. */
      chain(text: string, options: { forceType: string; target?: string; generateGraph: false }): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
