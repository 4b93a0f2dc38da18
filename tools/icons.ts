/** Generates the icon files of public/ from src/layouts/favicon.svg, and the wordmark with its letters as paths. */
import { Resvg } from "@resvg/resvg-js";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import satori from "satori";
import { readArguments } from "../scripts/arguments.ts";

readArguments("npm run icons    writes public/*.png, public/favicon.svg and public/wordmark.svg", {});
const publicFolder = new URL("../public/", import.meta.url);
await mkdir(publicFolder, { recursive: true });
const icon = await readFile(new URL("../src/layouts/favicon.svg", import.meta.url), "utf8");
await writeFile(new URL("favicon.svg", publicFolder), icon);
for (const [name, width] of [
  ["apple-touch-icon.png", 180],
  ["icon-192.png", 192],
  ["icon-512.png", 512],
] as const) {
  await writeFile(
    new URL(name, publicFolder),
    new Resvg(icon, { fitTo: { mode: "width", value: width } }).render().asPng(),
  );
}
const require = createRequire(import.meta.url);
const data = await readFile(require.resolve("@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff"));
const word = {
  type: "div",
  props: {
    style: { display: "flex", fontFamily: "serif", fontSize: 72, color: "#1d1b16", lineHeight: 1 },
    children: [
      "Smallprint",
      {
        type: "div",
        props: { style: { display: "flex", fontSize: 36, color: "#a3290f", marginLeft: 2 }, children: "1" },
      },
    ],
  },
};
const wordmark = await satori(word as Parameters<typeof satori>[0], {
  width: 380,
  height: 88,
  fonts: [{ name: "serif", weight: 600, style: "normal", data }],
});
await writeFile(new URL("wordmark.svg", publicFolder), wordmark);
console.log("drawn: favicon.svg, apple-touch-icon.png, icon-192.png, icon-512.png, wordmark.svg");
