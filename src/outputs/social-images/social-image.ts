/** Social image of a page (1200 × 630), generated at build time and cached by content hash. */
import { Resvg } from "@resvg/resvg-js";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import satori from "satori";
import sharp from "sharp";
import { site } from "../../config.ts";

export interface SocialImage {
  /** `Paper`, `Family`, `Topic` */
  kind: string;
  title: string;
  /** One line under the title. */
  line: string;
  /** Colour of the family, in hexadecimal; the ink colour by default. */
  colour: string;
  /** At most two numbers with labels. */
  numbers: readonly { value: string; what: string }[];
}

/** Cache version: increase it when the drawing below changes. */
const DESIGN = 3;
const INK = "#1d1b16";
const QUIET = "#5f5949";
/** Not in node_modules/, which `npm ci` empties: workflows cache it between builds. */
const CACHE = join(".build", "social-images");
/** Colours of an image: text on a plain background needs no more, and 64 colours give 22 KB instead of 54. */
const COLOURS = 64;

const require = createRequire(join(process.cwd(), "package.json"));
const font = (file: string) => readFileSync(require.resolve(file));
let fonts: Parameters<typeof satori>[1]["fonts"] | undefined;

/** A PNG, from the cache if the input is unchanged. */
export async function socialImage(input: SocialImage): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash("sha256")
    .update(JSON.stringify([DESIGN, site.name, input]))
    .digest("hex");
  const cached = join(CACHE, `${key}.png`);
  if (existsSync(cached)) return new Uint8Array(readFileSync(cached));
  fonts ??= [
    {
      name: "serif",
      weight: 600,
      style: "normal",
      data: font("@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff"),
    },
    {
      name: "greek",
      weight: 600,
      style: "normal",
      data: font("@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff"),
    },
    {
      name: "sans",
      weight: 400,
      style: "normal",
      data: font("@fontsource/public-sans/files/public-sans-latin-400-normal.woff"),
    },
  ];
  const svg = await satori(draw(input) as Parameters<typeof satori>[0], { width: 1200, height: 630, fonts });
  // The text is outlines: looking for the system's fonts would only take time.
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  const png = await sharp(drawn).png({ palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 }).toBuffer();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, png);
  return new Uint8Array(png);
}

interface Box {
  type: string;
  props: { style: Record<string, unknown>; children?: unknown };
}
const box = (style: Record<string, unknown>, children?: unknown): Box => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

function draw({ kind, title, line, colour, numbers }: SocialImage): Box {
  const size = title.length > 90 ? 50 : title.length > 45 ? 60 : 76;
  return box(
    {
      width: "100%",
      height: "100%",
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "56px 64px",
      background: "#fdfcf8",
      borderLeft: `24px solid ${colour}`,
      fontFamily: "sans",
      color: INK,
    },
    [
      box({ justifyContent: "space-between", fontSize: 28, color: QUIET }, [
        box({ fontFamily: "serif", color: INK, fontSize: 36 }, [
          site.name,
          box({ color: "#a3290f", fontSize: 20, marginLeft: 2 }, "1"),
        ]),
        box({}, kind),
      ]),
      box({ flexDirection: "column" }, [
        box({ fontFamily: "serif", fontSize: size, lineHeight: 1.12, lineClamp: 4 }, title),
        box({ marginTop: 18, fontSize: 30, color: QUIET }, line),
      ]),
      box(
        { gap: 56, borderTop: `2px solid ${INK}`, paddingTop: 22, minHeight: 110 },
        numbers
          .slice(0, 2)
          .map(({ value, what }) =>
            box({ flexDirection: "column", maxWidth: 480 }, [
              box({ fontFamily: "serif", fontSize: 52 }, value),
              box({ fontSize: 26, color: QUIET }, what),
            ]),
          ),
      ),
    ],
  );
}
