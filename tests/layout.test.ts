/** What ESLint cannot check: the list of layers covers src/, and addresses are built in one module. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LAYERS } from "../eslint.config.js";

const root = new URL("../src/", import.meta.url).pathname;

it("has a layer for every file with imports", () => {
  const withoutImports = ["fonts", "styles"];
  const places = readdirSync(root).filter((name) => !name.endsWith(".test.ts") && !withoutImports.includes(name));
  expect(LAYERS.flat().sort()).toEqual(places.sort());
});

it("builds addresses in src/urls.ts only", () => {
  const byHand = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".astro"))
    .filter((file) => /(href|src|action)="\//.test(readFileSync(join(root, file), "utf8")));
  expect(byHand).toEqual([]);
});
