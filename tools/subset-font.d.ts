declare module "subset-font" {
  /** Subsets a font to the characters of `text`; the weights of a variable font can be limited as well. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>;
}
