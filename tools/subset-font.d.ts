declare module "subset-font" {
  /** Cuts a font to the characters of `text`; weights of a variable font can be narrowed too. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>;
}
