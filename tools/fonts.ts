/**
 * Subsets the two typefaces to the characters and weights that the site uses, under 60 KB in total. Run after changing
 * the set; the results are committed under src/fonts/.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { readArguments } from "../scripts/arguments.ts";

readArguments("npm run fonts    writes src/fonts/*.woff2 from the @fontsource-variable packages", {});

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const LATIN_1 = Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)).join("");
const SIGNS = "–—‘’“”†‡•…€−→←↑↓≈≤≥";

const fonts = [
  { package: "@fontsource-variable/source-serif-4", file: "source-serif-4-latin-wght-normal.woff2" },
  { package: "@fontsource-variable/public-sans", file: "public-sans-latin-wght-normal.woff2" },
];

const require = createRequire(import.meta.url);
const target = new URL("../src/fonts/", import.meta.url);
await mkdir(target, { recursive: true });
for (const font of fonts) {
  const source = await readFile(require.resolve(`${font.package}/files/${font.file}`));
  const subset = await subsetFont(source, ASCII + LATIN_1 + SIGNS, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  await writeFile(new URL(font.file.replace("-latin-wght-normal", ""), target), subset);
  console.log(`${font.file}: ${source.length} → ${subset.length} bytes`);
}
